import MiniSearch from 'minisearch';
import type { Explainer, Inline, NamePack } from './explainer.ts';
import { foldToString } from './text/fold.ts';
import { headOf } from './translation.ts';

/** Finds explainers by what a reader types; ids, best first. */
export type LibrarySearch = (query: string) => string[];

interface Document {
  id: string;
  /** The title as it is shown, and in English. */
  title: string;
  /** Names and titles in every language. */
  names: string;
  gist: string;
}

/** What counts how much. */
const boosts = { title: 8, names: 4, gist: 1 };

/**
 * Makes the search of the library. Words are folded as recognition folds them (case, accents, letter variants of Arabic and
 * Persian, both kinds of Chinese), found by their beginning and with a slip or two, in titles, names and gists of all
 * languages at once. Every word of a query must be found. What is called just as the query says comes first.
 */
export function makeLibrarySearch(explainers: readonly Explainer[], pack: NamePack): LibrarySearch {
  const index = new MiniSearch<Document>({
    fields: Object.keys(boosts),
    tokenize: (text) => [...tokensOf(text), ...joinedWords(text)],
    processTerm: (term) => term,
    searchOptions: {
      tokenize: (text) => tokensOf(text.replaceAll(halfSpace, '')),
      boost: boosts,
      combineWith: 'AND',
      prefix: (term) => term.length > 1 || isUnspaced(term),
      fuzzy: (term) => (isUnspaced(term) || term.length < 4 ? false : term.length < 7 ? 1 : 2),
      weights: { fuzzy: 0.3, prefix: 0.6 },
    },
  });
  index.addAll(
    explainers.map((explainer) => ({
      id: explainer.id,
      title: `${headOf(explainer).title} ${explainer.title}`,
      names: [
        ...Object.values(pack.names[explainer.id] ?? {}).flat(),
        ...(pack.titles[explainer.id] ?? []),
      ].join('\n'),
      gist: `${plainText(headOf(explainer).gist)} ${plainText(explainer.gist)}`,
    })),
  );
  const calledSo = listNames(explainers, pack);
  return (query) => {
    if (tokensOf(query).length === 0) return [];
    const ranks = calledSo.get(nameKey(query));
    const rankOf = (id: string) => ranks?.get(id) ?? 2;
    const found = index.search(query).map(({ id }) => String(id));
    return ranks ? found.sort((a, b) => rankOf(a) - rankOf(b)) : found;
  };
}

/** Whose title, in any language, a folded name is (0), and whose other name (1). The index knows words, but not where a name ends. */
function listNames(explainers: readonly Explainer[], pack: NamePack): Map<string, Map<string, number>> {
  const ranks = new Map<string, Map<string, number>>();
  const note = (id: string, name: string, rank: number) => {
    const key = nameKey(name);
    const owners = ranks.get(key) ?? new Map<string, number>();
    ranks.set(key, owners.set(id, Math.min(rank, owners.get(id) ?? rank)));
  };
  for (const explainer of explainers) {
    const { id, title } = explainer;
    for (const each of [headOf(explainer).title, title, ...(pack.titles[id] ?? [])]) note(id, each, 0);
    for (const each of Object.values(pack.names[id] ?? {}).flat()) note(id, each, 1);
  }
  return ranks;
}

function nameKey(name: string): string {
  return foldToString(name).trim();
}

/** Scripts that write without spaces between words, as a character class. */
const unspaced =
  '[\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Thai}\\p{Script=Myanmar}\\p{Script=Khmer}]';
const startsUnspaced = new RegExp(`^${unspaced}`, 'u');
/** A run of such letters, or a word of another script: "dns污染" is two. */
const run = new RegExp(`(?:${unspaced}\\p{M}*)+|(?:(?!${unspaced})[\\p{L}\\p{N}\\p{M}])+`, 'gu');

function isUnspaced(term: string): boolean {
  return startsUnspaced.test(term);
}

/**
 * The words of a text, folded; where a script has no spaces, each pair of neighbouring letters, so that any part of a name
 * is found.
 */
export function tokensOf(text: string): string[] {
  return (foldToString(text).match(run) ?? []).flatMap((word) => (isUnspaced(word) ? pairsOf(word) : [word]));
}

/** Persian writes compounds with a half-space or without: a word that has one is found by its joined form too. */
const halfSpace = '\u200c';

function joinedWords(text: string): string[] {
  const compounds = text.match(/[\p{L}\p{M}]+(?:\u200c[\p{L}\p{M}]+)+/gu) ?? [];
  return compounds.flatMap((compound) => tokensOf(compound.replaceAll(halfSpace, '')));
}

function pairsOf(word: string): string[] {
  const letters = word.match(/\P{M}\p{M}*/gu) ?? [];
  if (letters.length < 2) return letters;
  return letters.slice(1).map((letter, index) => `${letters[index]}${letter}`);
}

/** Running text without its notes. */
function plainText(passage: Inline[]): string {
  return passage
    .map((run) => {
      if (typeof run === 'string') return run;
      if ('cite' in run) return '';
      return 'em' in run ? run.em : run.text;
    })
    .join('');
}
