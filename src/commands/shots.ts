import { mkdir, rm, writeFile } from 'node:fs/promises';
import { type BrowserKind, browserKinds, readBrowserKind } from './browsers/browser-kinds.ts';
import { build } from './build.ts';
import { readLanguages } from './bundle/read-languages.ts';
import { orFail, readWords } from './command-line.ts';
import { isWrong, writeContactSheet } from './pictures/contact-sheet.ts';
import { type PlannedScene, planShots } from './pictures/plan-shots.ts';
import { makeReadmePictures } from './pictures/readme-pictures.ts';
import { scenes } from './pictures/scenes.ts';
import { startStage } from './pictures/stage.ts';
import { makeStorePictures } from './pictures/store-pictures.ts';
import { type Shot, takeShots } from './pictures/take-shots.ts';

const usage = `npm run shots [-- --only panel,library --states topics --languages en,fa --themes dark --widths 390 --browsers chrome --built]
Photographs every surface in every state in both real browsers into artifacts/shots/, with a contact sheet, index.html:
in English and Persian in every theme at every width, in the other languages in the narrowest and the usual window.
  --only       surfaces: panel, edge, consent, popup, side panel, options, first run, cite, library
  --states     parts of the names of states, as the contact sheet has them
  --languages  BCP 47 tags
  --themes     light, dark; in Chrome also forced (colours) and contrast
  --widths     CSS pixels
  --all        every theme and width in every language
  --built      uses the extension that is in dist/ as it is
  --store      makes the pictures of docs/, docs/store/ and icons/ instead`;

const folder = 'artifacts/shots';

const { values } = readWords(usage, {
  options: {
    only: { type: 'string', default: '' },
    states: { type: 'string', default: '' },
    languages: {
      type: 'string',
      default: readLanguages()
        .map(({ tag }) => tag)
        .join(),
    },
    themes: { type: 'string', default: '' },
    widths: { type: 'string', default: '' },
    browsers: { type: 'string', default: browserKinds.join(',') },
    all: { type: 'boolean', default: false },
    built: { type: 'boolean', default: false },
    store: { type: 'boolean', default: false },
  },
});

if (values.store) await photographForStores();
else process.exitCode = await photographAll();

async function photographForStores(): Promise<void> {
  if (!values.built) await build();
  for (const file of [...(await makeStorePictures()), ...(await makeReadmePictures())]) console.log(file);
}

async function photographAll(): Promise<number> {
  const begin = Date.now();
  const plans = orFail(planAll, usage);
  if (!values.built) await build();
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  const shots = (await Promise.all(plans.map(photographIn))).flat();
  await writeFile(`${folder}/index.html`, writeContactSheet(shots));
  const failed = shots.filter(({ file }) => file === null);
  const misfits = shots.filter((shot) => isWrong(shot) && shot.file !== null);
  for (const { file, overflow, cut } of misfits) console.log(`${file}: ${overflow} px too wide; cut: ${cut}`);
  const seconds = Math.round((Date.now() - begin) / 1000);
  console.log(
    `${folder}/index.html: ${shots.length - failed.length} pictures in ${seconds} s, ${failed.length} scenes failed, ${misfits.length} pictures in which something does not fit`,
  );
  return failed.length > 0 ? 1 : 0;
}

/** What to photograph in one browser, by language. */
interface Plan {
  kind: BrowserKind;
  languages: [language: string, planned: PlannedScene[]][];
}

/** What was asked for, by browser; throws where that is nothing. */
function planAll(): Plan[] {
  const wishes = {
    all: values.all,
    surfaces: listOf(values.only),
    states: listOf(values.states),
    themes: listOf(values.themes),
    widths: listOf(values.widths).map(Number),
  };
  const plans = listOf(values.browsers)
    .map(readBrowserKind)
    .map((kind): Plan => {
      const languages = listOf(values.languages).map((language): Plan['languages'][number] => [
        language,
        planShots(scenes, kind, language, wishes),
      ]);
      return { kind, languages: languages.filter(([, planned]) => planned.length > 0) };
    })
    .filter(({ languages }) => languages.length > 0);
  if (plans.length === 0) throw new Error('no picture has these names');
  return plans;
}

async function photographIn({ kind, languages }: Plan): Promise<Shot[]> {
  const stage = await startStage(kind);
  try {
    const shots: Shot[] = [];
    for (const [language, planned] of languages)
      shots.push(...(await takeShots(stage, language, planned, folder)));
    return shots;
  } finally {
    await stage.close();
  }
}

function listOf(text: string): string[] {
  return text
    .split(',')
    .map((part) => part.trim())
    .filter(Boolean);
}
