import { existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { findLanguages } from '../core/recognition/find-languages.ts';
import { compileLexicon } from '../knowledge/compile-lexicon.ts';
import { readKnowledge } from '../knowledge/read-knowledge.ts';
import { readLexicon } from '../knowledge/read-lexicon.ts';
import { benchPeers } from './benchmarks/bench-peers.ts';
import {
  alternation,
  bareRecognizers,
  type Contestant,
  limits,
  npmLibraries,
  shippedGate,
  shippedRecognizer,
} from './benchmarks/contestants.ts';
import { listTerms } from './benchmarks/list-terms.ts';
import { makeParagraphs, type PageKind, type Script, scripts } from './benchmarks/make-text.ts';
import { measureGate } from './benchmarks/measure-gate.ts';
import { printLoads } from './benchmarks/print-loads.ts';
import { serveOrdinaryPages, serveStories } from './benchmarks/serve-pages.ts';
import { startCourse } from './benchmarks/time-cold.ts';
import { timeLoads } from './benchmarks/time-loads.ts';
import { timePanel } from './benchmarks/time-panel.ts';
import { listPeers } from './benchmarks/time-peers.ts';
import { printTable, type Table, timeTable } from './benchmarks/time-table.ts';
import { getBrowser } from './browsers/get-browser.ts';
import { openBrowser } from './browsers/open-browser.ts';
import { build } from './build.ts';
import { orFail, readCount, readNames, readWords } from './command-line.ts';

const usage = `npm run bench [-- --json OUT] [--only matching,loads,panel] [--repeats 9] [--corpus FILE.jsonl] [--peers FOLDER] [--quick en,ru,fa,zh]
  --quick  matching alone, of these scripts, on pages of 100,000 characters, without the terms in other hands
  --peers  a folder of unpacked extensions, compared with Sidelight and with none (alone, unless --only says more)`;

const parts = ['matching', 'loads', 'panel'] as const;
/** The pages on which the gate is measured where no others are named; a checkout may have none. */
const usualCorpus = '../shared/corpus/dev.jsonl';

const { values } = readWords(usage, {
  options: {
    json: { type: 'string' },
    only: { type: 'string' },
    repeats: { type: 'string', default: '9' },
    corpus: { type: 'string' },
    peers: { type: 'string' },
    quick: { type: 'string' },
  },
});
const { wanted, quick, repeats, peers, corpus } = orFail(readWishes, usage);
const files = readLexicon();
const knowledge = readKnowledge();
const lexicon = compileLexicon(knowledge, files);
const terms = listTerms(knowledge, files);
const folder = mkdtempSync(join(tmpdir(), 'sidelight-bench-'));
await build(folder);
const bundle = (name: string) => readFileSync(join(folder, 'chrome', name), 'utf8');
const gzBytes = (name: string) => gzipSync(bundle(name), { level: 9 }).length;
const executablePath = await getBrowser('chrome');
const languageFile = (script: Script) => {
  const file = files.find(({ language }) => language === script);
  if (!file) throw new Error(`src/knowledge/lexicon/${script}.yaml is missing`);
  return file;
};
const course = await startCourse();

const result: Record<string, unknown> = { browser: '', terms: terms.length, repeats };
try {
  if (wanted.includes('matching')) Object.assign(result, await benchMatching());
  if (wanted.includes('loads')) {
    const load = await timeLoads(
      executablePath,
      join(folder, 'chrome'),
      alternation(terms).code,
      serveOrdinaryPages(course, languageFile('en'), 24),
      course.server.port,
    );
    Object.assign(result, { load });
    printLoads(load);
  }
  if (wanted.includes('panel')) {
    const panel = await timePanel(
      executablePath,
      join(folder, 'chrome'),
      serveStories(course, 1)[0] as string,
      course.server.port,
      12,
    );
    Object.assign(result, { panel });
    console.log(
      `\nopen panel: ${panel.addedMs.median.toFixed(1)} ms (${panel.addedMs.q1.toFixed(1)} to ${panel.addedMs.q3.toFixed(1)}) of script, style and layout; layout shift ${panel.layoutShift}`,
    );
  }
  if (peers) {
    const figures = await benchPeers({
      sidelight: { chrome: join(folder, 'chrome'), firefox: join(folder, 'firefox') },
      peers,
      ordinary: serveOrdinaryPages(course, languageFile('en'), 24),
      stories: serveStories(course, 8),
      port: course.server.port,
      chromium: executablePath,
      firefox: await getBrowser('firefox'),
    });
    Object.assign(result, { peers: figures });
  }
} finally {
  await course.server.close();
}
if (values.json) {
  writeFileSync(values.json, `${JSON.stringify(result, null, 2)}\n`);
  console.log(`\nwritten to ${values.json}`);
}

/** What is to be measured; throws where that cannot be. */
function readWishes() {
  if (values.corpus !== undefined && !existsSync(values.corpus))
    throw new Error(`--corpus: there is no file ${values.corpus}`);
  const quick = values.quick === undefined ? undefined : readNames('quick', values.quick, scripts);
  const usual = quick ? ['matching' as const] : values.peers === undefined ? parts : [];
  return {
    wanted: values.only === undefined ? usual : readNames('only', values.only, parts),
    quick,
    repeats: readCount('repeats', values.repeats),
    corpus: values.corpus ?? usualCorpus,
    peers: values.peers === undefined ? undefined : listPeers(values.peers),
  };
}

async function benchMatching() {
  const { browser, close } = await openBrowser('chrome', {
    executablePath,
    extension: null,
    headless: true,
    hosts: { port: course.server.port, names: ['*'] },
  });
  result.browser = await browser.version();
  try {
    const gate = shippedGate(bundle('gate.js'));
    const chosen = scripts.filter((script) => !quick || quick.includes(script));
    const libraries = quick ? [] : await npmLibraries(terms);
    const inOtherHands = quick ? [] : [alternation(terms)];
    const tables: Record<string, Table> = {};
    const run = async (script: Script, size: number, list: readonly Contestant[], rounds = repeats) => {
      const key = `${script} ${size}`;
      const entered = list.filter(({ atMost }) => size <= (atMost ?? Number.POSITIVE_INFINITY));
      const texts = makeTexts(script, size, 'story', rounds);
      tables[key] = { ...tables[key], ...(await timeTable(browser, course, script, texts, entered)) };
    };
    const gateTables: Record<string, Table> = {};
    const recognizers = async (script: Script) => {
      const blocks = makeParagraphs(script, 100_000, 'story', languageFile(script));
      const { lang, others } = findLanguages(
        { url: '', title: '', description: '', lang: null, blocks },
        lexicon,
      );
      const languages = [lang, ...others].filter((language) => lexicon.ownTrees[language]);
      return [
        ...(await bareRecognizers(lexicon, languages)),
        shippedRecognizer(
          bundle('recognizer.js'),
          languages.map((language) => bundle(`terms/${language}.js`)),
        ),
      ];
    };
    for (const script of chosen) {
      // The gate reads ordinary pages, as nearly all are; the recognizer sees stories.
      const ordinary = makeTexts(script, 100_000, 'ordinary', repeats);
      gateTables[script] = await timeTable(browser, course, script, ordinary, [...limits, gate]);
      printTable(`${script}, 100,000 characters, ordinary page`, gateTables[script], 'reading and limit');
      const ours = await recognizers(script);
      await run(script, 100_000, [...limits, ...ours, ...inOtherHands]);
      await run(script, 100_000, libraries, Math.ceil(repeats / 3));
      printTable(`${script}, 100,000 characters, story`, tables[`${script} 100000`] ?? {}, 'limit');
    }
    for (const size of quick ? [] : [10_000, 1_000_000, 10_000_000]) {
      await run(
        'en',
        size,
        [...limits, ...(await recognizers('en')), ...inOtherHands],
        Math.ceil(repeats / 2),
      );
      printTable(`en, ${size.toLocaleString('en')} characters, story`, tables[`en ${size}`] ?? {}, 'limit');
    }
    const ratio = (table: Table | undefined, name: string, to: string) =>
      (table?.[name]?.cold.median ?? Number.NaN) / (table?.[to]?.cold.median ?? Number.NaN);
    const byScript = (of: (script: Script) => number) =>
      Object.fromEntries(chosen.map((script) => [script, Number(of(script).toFixed(3))]));
    const quality = measureGate(corpus, lexicon);
    const best = (script: Script) =>
      Math.min(
        ...libraries.map(
          ({ name }) => tables[`${script} 100000`]?.[name]?.cold.median ?? Number.POSITIVE_INFINITY,
        ),
      );
    const toBest = byScript(
      (script) => (tables[`${script} 100000`]?.recognizer?.cold.median ?? Number.NaN) / best(script),
    );
    const figures = {
      gate: {
        ratioToLimit: byScript((script) => ratio(gateTables[script], 'gate', 'reading and limit')),
        gzBytes: gzBytes('gate.js'),
        passRate: quality?.passRate ?? null,
        lossRate: quality?.lossRate ?? null,
      },
      recognizer: {
        ratioToLimit: byScript((script) => ratio(tables[`${script} 100000`], 'recognizer', 'limit')),
        verdictRatioToLimit: byScript((script) => ratio(tables[`${script} 100000`], 'verdict', 'limit')),
        verdictRatioToLimitOfCopy: byScript((script) =>
          ratio(tables[`${script} 100000`], 'verdict', 'limit, of a copy'),
        ),
        ratioToBestNpm: Math.max(...Object.values(toBest)),
        ratioToBestNpmByScript: toBest,
        gzBytes: gzBytes('recognizer.js'),
      },
      tables,
      gateTables,
    };
    console.log(`\n${JSON.stringify({ gate: figures.gate, recognizer: figures.recognizer }, null, 2)}`);
    return figures;
  } finally {
    await close();
  }
}

/** A text for each round: no single one may be what figures hang on. */
function makeTexts(script: Script, size: number, kind: PageKind, rounds: number): string[][] {
  return Array.from({ length: rounds }, (_, round) =>
    makeParagraphs(script, size, kind, languageFile(script), round + 1),
  );
}
