import type { ExplainerKind } from '../explainer.ts';
import type { RecognitionModel } from './model.ts';

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
} as const;

/** A term: its spelling, its owner and the owner's index in the lexicon's list, languages and flags as bits. */
export type LexiconTerm = [
  spelling: string,
  owner: TermOwner,
  index: number,
  languages: number,
  flags: number,
];

/**
 * All terms as a tree of folded letters in breadth-first order, so that a node's children have consecutive numbers.
 * Node 0 is the root. `*` stands for the rest of a word.
 */
export interface LexiconTree {
  /** The letter that leads to each node but the root, in order. */
  labels: string;
  /** The number of children of each node, as the character `48 + number`. */
  degrees: string;
  /** Nodes at which terms end, each as the distance from the one before. */
  ends: number[];
}

/** Everything recognition needs to know, as data: compiled from the lexicon files, the explainers' terms and the model. */
export interface Lexicon {
  /** BCP 47 tags; `und` is for terms of every language. A term's languages are bits in this order. */
  languages: string[];
  groups: string[];
  /** `near`: the topics (as indices here) that its explainer leads to, or whose explainers lead to it. */
  topics: { id: string; kind: ExplainerKind; near: number[] }[];
  /** ISO 3166-1 alpha-2 codes. */
  places: string[];
  tree: LexiconTree;
  /** What ends at each of the tree's ends, one line each in the same order: see `packTerms`. A string costs least to load. */
  terms: string;
  /** The commonest words of each language that shares its script with others, folded. */
  frequentWords: Record<string, string[]>;
  model: RecognitionModel;
}

const fieldMark = '\t';
const termMark = '\v';

/** The terms of each of the tree's ends as one string. */
export function packTerms(ends: readonly (readonly LexiconTerm[])[]): string {
  return ends
    .map((terms) =>
      terms
        .map(([spelling, ...numbers]) =>
          [spelling, ...numbers.map((number) => number.toString(36))].join(fieldMark),
        )
        .join(termMark),
    )
    .join('\n');
}

/** The terms of one line of a packed string. */
export function unpackTerms(line: string): LexiconTerm[] {
  return line.split(termMark).map((packed) => {
    const [spelling = '', ...numbers] = packed.split(fieldMark);
    const [owner = 0, index = 0, languages = 0, flags = 0] = numbers.map((number) =>
      Number.parseInt(number, 36),
    );
    return [spelling, owner as TermOwner, index, languages, flags];
  });
}
