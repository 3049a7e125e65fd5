import { createHash } from 'node:crypto';
import type { ReadingLabel } from './read-labels.ts';

const blockTags = new Set(
  'ADDRESS ARTICLE ASIDE BLOCKQUOTE BODY BR CAPTION CENTER DD DETAILS DIV DL DT FIELDSET FIGCAPTION FIGURE FOOTER FORM H1 H2 H3 H4 H5 H6 HEADER HR HTML LI MAIN NAV OL P PRE SECTION SUMMARY TABLE TBODY TD TFOOT TH THEAD TR UL'.split(
    ' ',
  ),
);
const textless = new Set('SCRIPT STYLE NOSCRIPT TEMPLATE IFRAME SVG TEXTAREA SELECT OBJECT'.split(' '));
const hashedWords = 5;

const unspaced = '[\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}]';
const word = new RegExp(`${unspaced}|(?:(?!${unspaced})[\\p{L}\\p{M}\\p{N}])+`, 'gu');

/** The words of a text: runs of letters, accents and digits, and each letter of Chinese and Japanese by itself. */
export function wordsOf(text: string): string[] {
  return text.toLowerCase().match(word) ?? [];
}

/** All words of a page's body in reading order, its furniture included; scripts and the like have none. */
export function bodyWords(document: Document): string[] {
  const words: string[] = [];
  let run = '';
  const flush = () => {
    words.push(...wordsOf(run));
    run = '';
  };
  const visit = (node: Node) => {
    if (node.nodeType === 3) run += (node as Text).data;
    if (node.nodeType !== 1) return;
    const tag = node.nodeName.toUpperCase();
    if (textless.has(tag)) return;
    if (blockTags.has(tag)) flush();
    for (const child of node.childNodes) visit(child);
    if (blockTags.has(tag)) flush();
  };
  if (document.body) visit(document.body);
  flush();
  return words;
}

/** A short hash of some words, by which a label's span is known again without a word of it. */
function hashWords(words: readonly string[]): string {
  return createHash('sha1').update(words.join(' ')).digest('hex').slice(0, 12);
}

/** A label's span for the words from `start` up to `end`. */
export function makeSpan(words: readonly string[], start: number, end: number): ReadingLabel['main'][number] {
  const own = words.slice(start, end);
  return [start, end, hashWords(own.slice(0, hashedWords)), hashWords(own.slice(-hashedWords))];
}

/** The words of each span. Throws where a span's hashes are not those of the page: it was labelled from another copy. */
export function takeSpans(
  words: readonly string[],
  label: ReadingLabel,
  which: 'main' | 'either',
): string[][] {
  return label[which].map(([start, end, first, last]) => {
    const [, , firstNow, lastNow] = makeSpan(words, start, end);
    if (first !== firstNow || last !== lastNow)
      throw new Error(`${label.id}: words ${start} to ${end} are not those that were labelled`);
    return words.slice(start, end);
  });
}
