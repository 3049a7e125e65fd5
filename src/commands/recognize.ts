import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { findDateline } from '../core/find-dateline.ts';
import type { PageText } from '../core/page-text.ts';
import { recognizePage } from '../core/recognition/recognize-page.ts';
import type { PublicationDate } from '../core/report.ts';
import { compileLexicon } from '../knowledge/compile-lexicon.ts';
import { readKnowledge } from '../knowledge/read-knowledge.ts';
import { findPublicationDate } from '../page/find-publication-date.ts';
import { readPage } from '../page/read-page.ts';
import { fail, orFail, readWords } from './command-line.ts';
import { parseHtml } from './parse-html.ts';

const usage = `npm run recognize -- FILE...
Prints what is recognized in pages: .html, or text of which the first line is the title.`;
const { positionals: files } = readWords(usage, { allowPositionals: true });
if (!files.length) fail(usage);
const texts = orFail(() => files.map((file) => [file, readFileSync(file, 'utf8')] as const));

const lexicon = compileLexicon(readKnowledge());
for (const [file, text] of texts) {
  const started = performance.now();
  const { page, published } = read(file, text);
  const { about, probability, lang, places, topics, evidence } = recognizePage(
    page,
    lexicon,
    published?.date,
  );
  const ms = Math.round((performance.now() - started) * 10) / 10;
  console.log(JSON.stringify({ file, about, probability, lang, published, places, topics, evidence, ms }));
}

function read(file: string, text: string): { page: PageText; published: PublicationDate | null } {
  const now = Date.now();
  if (/\.x?html?$/i.test(file)) {
    const { document, url } = parseHtml(text, `https://example.invalid/${basename(file)}`);
    const page = readPage(document, url);
    return { page, published: findPublicationDate(document, page, now) };
  }
  const [title = '', ...blocks] = text
    .split(/\n+/)
    .map((line) => line.replace(/\s+/g, ' ').trim())
    .filter((line) => line !== '');
  const date = findDateline(title, blocks, now);
  return {
    page: { url: '', title, description: '', lang: null, blocks },
    published: date === undefined ? null : { date, from: 'text' },
  };
}
