import type { LanguageLexicon } from '../../knowledge/read-lexicon.ts';

export const scripts = ['en', 'ru', 'fa', 'zh'] as const;
export type Script = (typeof scripts)[number];

/** Letters from which words of no meaning are made, about as common as in the language. */
const letters: Record<Script, string> = {
  en: 'eeeeetttaaaooiinnsshhrrdlucmfwygpbvk',
  ru: 'ооооееааиинннттссррввллккммддппуязыбгчйхжшю',
  fa: 'اااااییرررنندددمممووهههتتبسشکگزلخفقجحعپچغ',
  zh: '的一是在不了有和人这中大为上个国我以要他时来用们生到作地于出就分对成会可主发年动同工也能下过子说产种面而方后多定行学法所民得经十三之进着等部度家',
};
const lengths: Record<Script, [least: number, most: number]> = {
  en: [2, 9],
  ru: [2, 11],
  fa: [2, 8],
  zh: [1, 3],
};
/** One word in how many is of the field, by what a page is: in a story as in the median page of the first corpus that is about the field. */
export const pageKinds = { ordinary: Number.POSITIVE_INFINITY, story: 25 } as const;
export type PageKind = keyof typeof pageKinds;

/** Everyday groups, of which ordinary pages hold words, and those of the field. */
const everyday = ['authority', 'platform', 'unrest', 'rights', 'product', 'sport', 'finance', 'privacy'];
const ofTheField = ['internet-censorship', 'internet-shutdown', 'circumvention', 'blocking', 'network'];

/**
 * Paragraphs of about so many characters in all: common words of the language, words of no meaning, one in forty of an
 * everyday group of the lexicon and, by the page's kind, some of the field. The same seed makes the same text.
 */
export function makeParagraphs(
  script: Script,
  characters: number,
  kind: PageKind,
  lexicon: LanguageLexicon,
  seed = 1,
): string[] {
  const random = makeRandom(seed);
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;
  const [least, most] = lengths[script];
  const invented = Array.from({ length: 3000 }, () =>
    Array.from({ length: least + Math.floor(random() * (most - least + 1)) }, () =>
      pick([...letters[script]]),
    ).join(''),
  );
  const termsOf = (groups: readonly string[]) =>
    groups
      .flatMap((group) => lexicon.groups[group as keyof typeof lexicon.groups] ?? [])
      .map((term) => term.replace(/^\^|\*/g, ''));
  const [ordinary, field] = [termsOf(everyday), termsOf(ofTheField)];
  const word = () => {
    if (random() < 1 / 40) return pick(ordinary);
    if (random() < 1 / pageKinds[kind]) return pick(field);
    if (lexicon.frequentWords.length > 0 && random() < 0.35) return pick(lexicon.frequentWords);
    // Few words are common and most are rare.
    return invented[Math.floor(random() ** 3 * invented.length)] as string;
  };
  const between = script === 'zh' ? '' : ' ';
  const stop = script === 'zh' ? '。' : '. ';
  const paragraphs: string[] = [];
  for (let length = 0; length < characters; ) {
    let paragraph = '';
    for (let sentence = 0; sentence < 4; sentence++)
      paragraph += Array.from({ length: 8 + Math.floor(random() * 14) }, word).join(between) + stop;
    paragraphs.push(paragraph);
    length += paragraph.length;
  }
  return paragraphs;
}

/** A page with the paragraphs as its article, among the furniture that news pages have. */
export function makePage(script: Script, paragraphs: readonly string[]): string {
  const links = Array.from(
    { length: 40 },
    (_, at) => `<li><a href="/${at}">${paragraphs[0]?.slice(at, at + 20)}</a></li>`,
  );
  const body = paragraphs.map(
    (text, at) => `${at % 12 === 0 ? `<h2>${text.slice(0, 40)}</h2>` : ''}<p>${text}</p>`,
  );
  return `<!doctype html><html lang="${script}"><head><meta charset="utf-8"><title>${paragraphs[0]?.slice(0, 60)}</title>
<meta name="description" content="${paragraphs[0]?.slice(0, 150)}"></head><body><header><nav><ul>${links.join('')}</ul></nav></header>
<main><article><h1>${paragraphs[0]?.slice(0, 60)}</h1>${body.join('\n')}</article></main><aside><ul>${links.join('')}</ul></aside>
<footer>${links.join('')}</footer></body></html>`;
}

/** Numbers from 0 to 1 (mulberry32, https://gist.github.com/tommyettinger/46a874533244883189143505d203312c). */
function makeRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}
