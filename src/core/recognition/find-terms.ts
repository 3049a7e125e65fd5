import { takeAlphabet } from '../text/letters.ts';
import type { PageLanguages } from './find-languages.ts';
import { type Lexicon, type LexiconTerm, spellTerm, termFlags, termOwners, unpackTerms } from './lexicon.ts';
import { matchForm, matchLength, type Scan } from './scan.ts';
import { scanText } from './scan-text.ts';
import type { KeyTable } from './term-keys.ts';
import { openTrees, type PackedTree } from './term-tree.ts';

/** A term in a text: offsets into the text as it was given, and which. */
export interface TermHit {
  start: number;
  end: number;
  term: LexiconTerm;
}

/** The trees of some languages, ready to be walked. */
interface OpenTrees {
  trees: PackedTree[];
  table: KeyTable;
  /** For each tree, the terms that end at a place of it; unpacked when first met, as a page meets few of them. */
  terms: Map<number, LexiconTerm[]>[];
}

const opened = new WeakMap<Lexicon['masks'], Map<string, OpenTrees>>();
const strict = termFlags.capitals | termFlags.initial | termFlags.accents | termFlags.spelling;

/** The common tree and those of some languages, each opened once. */
function open(lexicon: Lexicon, names: readonly string[]): OpenTrees {
  const { tree, ownTrees, masks } = lexicon;
  let known = opened.get(masks);
  if (!known) {
    known = new Map();
    opened.set(masks, known);
  }
  const present = names.filter((name) => Object.hasOwn(ownTrees, name));
  const key = present.join();
  let found = known.get(key);
  if (!found) {
    const trees = [tree, ...present.map((name) => ownTrees[name] as PackedTree)];
    found = { trees, table: openTrees(trees), terms: trees.map(() => new Map()) };
    known.set(key, found);
  }
  return found;
}

/** What a look through a text found, before terms of other languages and spellings are sorted out. */
export interface TermScan extends Scan {
  opened: OpenTrees;
  /** The bit of the language. */
  languages: number;
}

/** Looks for terms in a text: those of every language and those of the languages named (of all, if null). Finds passages. */
export function scanForTerms(text: string, lexicon: Lexicon, languages: PageLanguages | null): TermScan {
  takeAlphabet(lexicon.alphabet);
  const names = languages ? [languages.lang, ...languages.others] : Object.keys(lexicon.ownTrees);
  const opened = open(lexicon, names);
  const { matches, passageEnds } = scanText(text, opened.trees, opened.table);
  return { matches, passageEnds, opened, languages: languages ? bitOf(languages.lang, lexicon) : -1 };
}

function bitOf(lang: string, { languages }: Lexicon): number {
  const found = languages.indexOf(lang);
  return 1 << (found < 0 ? languages.indexOf('und') : found);
}

/**
 * The terms that a scan of a text found, in order of their starts, longer ones first. Where one lies within a longer one of
 * the same kind of owner, only the longer counts ("power outage" is no "outage"), if it means anything.
 */
export function selectTerms(
  text: string,
  { matches, opened: { trees, terms: met }, languages }: TermScan,
  lexicon: Lexicon,
  accepts?: (term: LexiconTerm) => boolean,
): TermHit[] {
  const hits: TermHit[] = [];
  const covers = Object.values(termOwners).map(() => ({ start: -1, end: -1, indexes: [] as number[] }));
  let first = 0;
  for (let at = 0; at < matches.length; at += matchLength) {
    const start = matches[at] as number;
    const end = matches[at + 1] as number;
    const which = matches[at + 2] as number;
    const terms = met[which] as Map<number, LexiconTerm[]>;
    const place = matches[at + 3] as number;
    const form = matches[at + 4] as number;
    if (first < hits.length && (hits[first] as TermHit).start !== start)
      first = keepLongest(hits, first, covers);
    let ending = terms.get(place);
    if (!ending) {
      ending = unpackTerms(trees[which] as PackedTree, matches[at + 5] as number, place, lexicon.masks);
      terms.set(place, ending);
    }
    for (const term of ending) {
      if ((term[3] & languages) === 0 || (accepts && !accepts(term))) continue;
      if ((form !== matchForm.plain || term[4] & strict) && !standsAsWritten(text, start, end, term, form))
        continue;
      // Longest first, of equals the first found.
      let to = hits.length;
      while (to > first && (hits[to - 1] as TermHit).end < end) {
        hits[to] = hits[to - 1] as TermHit;
        to -= 1;
      }
      hits[to] = { start, end, term };
    }
  }
  keepLongest(hits, first, covers);
  return hits;
}

/** The terms of a text that `accepts` takes, of whatever language: see `selectTerms`. */
export function findTerms(
  text: string,
  lexicon: Lexicon,
  accepts: (term: LexiconTerm) => boolean,
): TermHit[] {
  return selectTerms(text, scanForTerms(text, lexicon, null), lexicon, accepts);
}

/** Whether the text spells the term as its flags demand. */
function standsAsWritten(text: string, start: number, end: number, term: LexiconTerm, form: number): boolean {
  const flags = term[4];
  if (form & matchForm.plural && !(flags & termFlags.plural)) return false;
  if (form & matchForm.prefixed && !(flags & termFlags.prefixed)) return false;
  if (!(flags & strict)) return true;
  const whole = text.slice(start, end);
  const written = form & matchForm.plural ? whole.slice(0, -1) : whole;
  if (flags & termFlags.capitals && written !== written.toUpperCase()) return false;
  if (flags & termFlags.initial) {
    const letter = written.charAt(0);
    if (letter === letter.toLowerCase() && letter !== letter.toUpperCase()) return false;
  }
  if (flags & termFlags.spelling && written !== spellTerm(term)) return false;
  return !(flags & termFlags.accents) || written.normalize('NFC').toLowerCase() === spellTerm(term);
}

/**
 * Takes out of the hits from `first` on, which start at one place, those that lie within another of the same kind of owner,
 * and of several spellings of one owner's all but the first. Gives back where the next will stand.
 */
function keepLongest(
  hits: TermHit[],
  first: number,
  covers: { start: number; end: number; indexes: number[] }[],
): number {
  let kept = first;
  for (let at = first; at < hits.length; at += 1) {
    const hit = hits[at] as TermHit;
    const { start, end, term } = hit;
    const cover = covers[term[1]] as (typeof covers)[number];
    if (end > cover.end) {
      cover.start = start;
      cover.end = end;
      cover.indexes = [term[2]];
    } else if (start === cover.start && end === cover.end && !cover.indexes.includes(term[2])) {
      cover.indexes.push(term[2]);
    } else continue;
    if (term[4] & termFlags.nothing) {
      // Explainers of countries have their names too.
      const topics = covers[termOwners.topic] as (typeof covers)[number];
      if (end > topics.end) Object.assign(topics, { start, end, indexes: [] });
      continue;
    }
    hits[kept] = hit;
    kept += 1;
  }
  hits.length = kept;
  return kept;
}
