import type { Alphabet } from '../text/letters.ts';
import type { LexiconTopic } from './lexicon-topic.ts';
import type { ModelTable } from './model.ts';
import type { SignTables } from './sign-tables.ts';
import { numberLength, type PackedTree, packNarrow, packSome, readNumber, spellPath } from './term-tree.ts';

/** What a term speaks for: a group of general evidence, an explainer, or a country. */
export const termOwners = { group: 0, topic: 1, place: 2 } as const;
export type TermOwner = (typeof termOwners)[keyof typeof termOwners];

/** How a term must stand in the text, as bits. */
export const termFlags = {
  /** Written in capitals, and found only in capitals. */
  capitals: 1,
  /** Found only with a capital first letter: names that are also ordinary words. */
  initial: 2,
  /** Found with an `s` behind it too. */
  plural: 4,
  /** Found behind the joined prefixes of Arabic too. */
  prefixed: 8,
  /** Found only with the very letters, accents included, in either case (Vietnamese). */
  accents: 16,
  /** Counts only beside other evidence. */
  weak: 32,
  /** Found only in this very spelling (`DoH`). */
  spelling: 64,
  /** Means nothing: where it stands, no shorter name of a country or an explainer is found ("Paris" in "Paris Hilton"). */
  nothing: 128,
} as const;

/** A term: where it stands, its owner and the owner's index in the lexicon's list, languages and flags as bits. */
export type LexiconTerm = [at: TermPlace, owner: TermOwner, index: number, languages: number, flags: number];

/** Where a term starts and ends in a tree, and where there it is told how the term is shown: see `spellTerm`. */
export interface TermPlace {
  tree: PackedTree;
  root: number;
  end: number;
  style: number;
  /** How it is shown, once that was asked. */
  shown?: string;
}

/**
 * How a term is shown: as its folded letters, or with capitals. `different`, added to one of these: but for some letters.
 * `whole`: otherwise.
 */
const shownAs = { folded: 0, initial: 1, capitals: 2, titled: 3, different: 4, whole: 8 } as const;

/** Everything recognition needs to know, as data: compiled from the lexicon files, the explainers' terms and the model. */
export interface Lexicon {
  /** BCP 47 tags; `und` is for terms of every language. A term's languages are bits in this order. */
  languages: string[];
  groups: string[];
  topics: LexiconTopic[];
  /** For each topic its kind, a digit: the place in `explainerKinds`. All that the verdict needs of topics, which are read later. */
  kinds: string;
  /** ISO 3166-1 alpha-2 codes. */
  places: string[];
  /** The terms that count on pages of every language, at each end as `packTerms` writes them. */
  tree: PackedTree;
  /** For each language, those that it has besides. A page needs few of them: see `findLanguages`. */
  ownTrees: Partial<Record<string, PackedTree>>;
  alphabet: Alphabet;
  /** The sets of languages that terms have, as bits. */
  masks: number[];
  /** The commonest words of each language that shares its script with others, folded, a space between. */
  frequentWords: Record<string, string>;
  model: ModelTable;
  /** What the groups and the kinds of explainers mean, in numbers. */
  signs: SignTables;
}

const ownerCount = 3;
const ways = shownAs.whole + 1;

/** A term as the compiler has it. */
export interface PackableTerm {
  owner: TermOwner;
  index: number;
  /** The number of its set of languages. */
  mask: number;
  flags: number;
  /** As readers are shown it. */
  shown: string;
}

/** Writes the terms that end at one place of a tree, three numbers each and more where the spelling needs it. */
export function packTerms(folded: string, terms: readonly PackableTerm[]): string {
  return terms
    .map(({ owner, index, mask, flags, shown }) => {
      const [way, spelling] = packSpelling(folded, shown);
      const style = packSome(flags * ways + way) + (spelling ? packNarrow(spelling.length) + spelling : '');
      return packSome(owner + ownerCount * index) + packSome(mask) + style;
    })
    .join('');
}

/** The terms that end at a place of a tree. */
export function unpackTerms(
  tree: PackedTree,
  root: number,
  end: number,
  masks: readonly number[],
): LexiconTerm[] {
  const { nodes } = tree;
  const terms: LexiconTerm[] = [];
  const last = end + 2 + readNumber(nodes, end + 1);
  for (let at = end + 2; at < last; ) {
    const speaker = readNumber(nodes, at);
    at += numberLength(nodes, at);
    const languages = masks[readNumber(nodes, at)] as number;
    at += numberLength(nodes, at);
    const style = readNumber(nodes, at);
    const way = style % ways;
    const owner = (speaker % ownerCount) as TermOwner;
    const place = { tree, root, end, style: at };
    at += numberLength(nodes, at);
    if (way >= shownAs.different) at += 1 + readNumber(nodes, at);
    terms.push([place, owner, (speaker - owner) / ownerCount, languages, (style - way) / ways]);
  }
  return terms;
}

/** A term as readers are shown it: `…` stands for any ending. Slow the first time. */
//! seldom
export function spellTerm([place]: LexiconTerm): string {
  place.shown ??= spell(place);
  return place.shown;
}

//! seldom
function spell({ tree, root, end, style }: TermPlace): string {
  const { nodes } = tree;
  const way = readNumber(nodes, style) % ways;
  const folded = spellPath(tree, root, end) ?? '';
  if (way < shownAs.different) return showFolded(folded, way);
  const start = style + numberLength(nodes, style) + 1;
  const length = readNumber(nodes, start - 1);
  const spelling = nodes.slice(start, start + length);
  if (way === shownAs.whole) return spelling;
  const shown = showFolded(folded, way - shownAs.different).split('');
  for (let at = 0; at < length; at += 2) shown[readNumber(spelling, at)] = spelling.charAt(at + 1);
  return shown.join('');
}

/** The shortest way to tell a spelling, and the letters that differ, each behind its place. */
function packSpelling(folded: string, shown: string): [way: number, spelling: string] {
  let best: [number, string] = [shownAs.whole, shown];
  for (const way of [shownAs.folded, shownAs.initial, shownAs.capitals, shownAs.titled]) {
    const plain = showFolded(folded, way);
    if (plain === shown) return [way, ''];
    if (plain.length !== shown.length) continue;
    let differences = '';
    for (let at = 0; at < shown.length; at += 1)
      if (plain[at] !== shown[at]) differences += packNarrow(at) + shown[at];
    if (differences.length < best[1].length) best = [way + shownAs.different, differences];
  }
  return best;
}

/** Folded letters as they are shown in one of the first ways of `shownAs`. */
//! seldom
function showFolded(folded: string, way: number): string {
  const plain = folded.replaceAll('*', '…');
  if (way === shownAs.capitals) return plain.toUpperCase();
  if (way === shownAs.initial) return plain.charAt(0).toUpperCase() + plain.slice(1);
  if (way === shownAs.titled) return plain.replace(/(?<![^ ])\S/g, (letter) => letter.toUpperCase());
  return plain;
}
