import { readdirSync, readFileSync } from 'node:fs';
import type { Picture } from '../../core/picture.ts';
import { readReport } from '../../core/read-report.ts';
import type { Lexicon } from '../../core/recognition/lexicon.ts';
import { translatePicture } from '../../core/translate-picture.ts';
import { findMisfits } from '../../knowledge/fit-labels.ts';
import { readExplainer } from '../../knowledge/read-explainer.ts';
import { readPicture } from '../../knowledge/read-picture.ts';
import { readPictureWords } from '../../knowledge/read-picture-words.ts';
import { makeReport } from '../../page/make-report.ts';
import { readGateText } from '../../page/read-gate-text.ts';
import { parseHtml } from '../parse-html.ts';
import { type FuzzTarget, mustHold } from './fuzz-target.ts';

const now = Date.UTC(2026, 0, 1);

function readAll(folder: string, ending: RegExp, most: number): string[] {
  return readdirSync(folder)
    .filter((name) => ending.test(name))
    .slice(0, most)
    .map((name) => readFileSync(`${folder}/${name}`, 'utf8'));
}

/** A drawing whose labels are in all seeds. */
const drawing: Picture = {
  title: 'A drawing',
  desc: 'A reader behind a filter.',
  width: 360,
  height: 100,
  nodes: [
    ['g', { transform: 'translate(8 8)' }, ['text', { x: '4', y: '14', class: 'strong' }, 'Filter']],
    ['rect', { x: '100', y: '10', width: '80', height: '20' }],
    ['text', { x: '140', y: '24', 'text-anchor': 'middle' }, 'Reader ', ['tspan', {}, 'World']],
  ],
};

/** Readers of whole files: pages in HTML, and the files that contributors write. */
export function targetsOfPages(lexicon: Lexicon): readonly FuzzTarget[] {
  return [
    {
      id: 'pages',
      share: 0.004,
      seeds: readdirSync('tests/pages').flatMap((slug) =>
        readAll(`tests/pages/${slug}`, /\.html$/, 1).map((html) => html.slice(0, 2800)),
      ),
      run(input) {
        const parsed = parseOrNothing(input as string);
        if (!parsed) return;
        const { document, url } = parsed;
        readGateText(document);
        const report = makeReport(document, lexicon, false, now, new URL(url).href);
        mustHold(
          readReport(JSON.parse(JSON.stringify(report))) !== undefined,
          `the report is accepted: ${JSON.stringify(report).slice(0, 400)}`,
        );
        document.defaultView?.close();
      },
    },
    {
      id: 'explainers',
      share: 0.1,
      seeds: readAll('src/knowledge/methods', /^[^.]+\.md$/, 12).map((text) => text.slice(0, 2800)),
      run(input) {
        const { entry, problems } = readExplainer('src/knowledge/methods/fuzz.md', input as string);
        mustHold(entry !== undefined || problems.length > 0, 'what cannot be read is told');
        const written = JSON.stringify(entry ?? {});
        mustHold(!/"(?:href|url)":"(?!https?:)/i.test(written), 'links lead to the web');
      },
    },
    {
      id: 'pictures',
      share: 0.3,
      seeds: readAll('src/knowledge/pictures', /\.svg$/, 12).map((text) => text.slice(0, 2800)),
      run(input) {
        const { picture, problems } = readPicture('src/knowledge/pictures/fuzz.svg', input as string);
        mustHold(picture === undefined || problems.length === 0, 'a picture with problems is not shown');
        mustHold(
          !/script|href|"style"|\bon[a-z]+"|foreignObject/i.test(
            JSON.stringify((picture?.nodes ?? []).map(withoutWords)),
          ),
          'a picture has only what is listed',
        );
      },
    },
    {
      id: 'picture-words',
      share: 0.1,
      seeds: readAll('src/knowledge/pictures', /\.yaml$/, 12).map((text) => text.slice(0, 2800)),
      run(input) {
        const { words, problems } = readPictureWords('pictures/fa.yaml', input as string);
        mustHold((words === undefined) === problems.length > 0, 'words with problems are not shown');
        const { labels = {} } = words ?? {};
        const drawn = translatePicture(drawing, { title: '', desc: '', labels }, 'fa');
        mustHold(
          JSON.stringify(drawn.nodes.map(withoutWords)) === JSON.stringify(drawing.nodes.map(withoutWords)),
          'words change no shape',
        );
        findMisfits(drawing, drawn);
      },
    },
  ];
}

/** A node of a picture, `[name, attributes, ...content]`, without the words that it shows. */
function withoutWords(node: unknown): unknown {
  if (!Array.isArray(node)) return [];
  const [name, attributes, ...content] = node;
  return [name, attributes, ...content.map(withoutWords)];
}

/** The parser of the commands gives up on some pages that browsers take: those are no input. */
function parseOrNothing(html: string): ReturnType<typeof parseHtml> | undefined {
  try {
    return parseHtml(html, 'https://fuzz.example/2009/06/16/');
  } catch {
    return undefined;
  }
}
