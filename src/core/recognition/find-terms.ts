import type { FoldedText } from '../text/fold.ts';
import { type Lexicon, type LexiconTerm, termFlags, termOwners, unpackTerms } from './lexicon.ts';
import { type MatchForm, scanText, type TermTree, unpackTree } from './term-tree.ts';

/** A term in a text: where in the folded text, and which. */
export interface TermHit {
  start: number;
  end: number;
  term: LexiconTerm;
}

interface OpenLexicon {
  tree: TermTree;
  /** The terms of each of the tree's ends; unpacked when first met, as a page meets few of them. */
  termsAt: (which: number) => LexiconTerm[];
}

const opened = new WeakMap<Lexicon, OpenLexicon>();

function open(lexicon: Lexicon): OpenLexicon {
  const known = opened.get(lexicon);
  if (known) return known;
  const lines = lexicon.terms.split('\n');
  const terms: LexiconTerm[][] = [];
  const termsAt = (which: number) => {
    terms[which] ??= unpackTerms(lines[which] as string);
    return terms[which];
  };
  const open = { tree: unpackTree(lexicon.tree), termsAt };
  opened.set(lexicon, open);
  return open;
}

/**
 * Finds the lexicon's terms in a text, in order of their starts, longer ones first. Where one lies within a longer one
 * of the same kind of owner, only the longer counts ("power outage" is no "outage").
 */
export function findTerms(
  original: string,
  folded: FoldedText,
  lexicon: Lexicon,
  accepts: (term: LexiconTerm) => boolean,
): TermHit[] {
  const found: TermHit[] = [];
  const { tree, termsAt } = open(lexicon);
  scanText(folded, tree, (start, end, which, form) => {
    for (const term of termsAt(which)) {
      if (accepts(term) && standsAsWritten(original, folded, start, end, term, form)) {
        found.push({ start, end, term });
      }
    }
  });
  found.sort((a, b) => a.start - b.start || b.end - a.end);
  return found.filter(withoutCovered());
}

/** Whether the text spells the term as its flags demand. */
function standsAsWritten(
  original: string,
  folded: FoldedText,
  start: number,
  end: number,
  [spelling, , , , flags]: LexiconTerm,
  form: MatchForm,
): boolean {
  if (form.plural && !(flags & termFlags.plural)) return false;
  if (form.prefixed && !(flags & termFlags.prefixed)) return false;
  const strict = termFlags.capitals | termFlags.initial | termFlags.accents | termFlags.spelling;
  if (!(flags & strict)) return true;
  const last = form.plural ? end - 2 : end - 1;
  const written = original.slice(folded.starts[start], folded.ends[last]);
  if (flags & termFlags.capitals && written !== written.toUpperCase()) return false;
  if (flags & termFlags.initial) {
    const first = written.charAt(0);
    if (first === first.toLowerCase() && first !== first.toUpperCase()) return false;
  }
  if (flags & termFlags.spelling && written !== spelling) return false;
  if (flags & termFlags.accents && written.normalize('NFC').toLowerCase() !== spelling) return false;
  return true;
}

/** Keeps, of hits sorted by start and length, the longest of each kind of owner, and of several spellings of one owner's the first. */
function withoutCovered(): (hit: TermHit) => boolean {
  const covers = Object.values(termOwners).map(() => ({ start: -1, end: -1, indexes: new Set<number>() }));
  return ({ start, end, term }) => {
    const cover = covers[term[1]] as (typeof covers)[number];
    if (end > cover.end) {
      cover.start = start;
      cover.end = end;
      cover.indexes = new Set([term[2]]);
      return true;
    }
    if (start !== cover.start || end !== cover.end || cover.indexes.has(term[2])) return false;
    cover.indexes.add(term[2]);
    return true;
  };
}
