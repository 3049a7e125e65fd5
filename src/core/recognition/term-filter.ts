import { holdsOddLetters } from '../text/even-letters.ts';
import { codeMask, kindShift, learnLetter, letterKind, letters } from '../text/letters.ts';

/**
 * Tells, of few looks at a text, where terms of a tree may begin; other places are among them. The browser's own code looks
 * through a text several times faster than a loop of ours on a page's first run, so words are found by a regular expression.
 */
export interface TermFilter {
  /** The source of an expression for the beginnings of words in lower case without Latin accents. */
  words: string;
  /** Signs with which terms begin, for a class of an expression. */
  signs: string;
  /** Characters that come second in terms of scripts without spaces. Too many for an expression. */
  seconds: string;
  /** For each of them, behind which first characters, in eight groups by their last bits. */
  groups: string;
  /** The groups of first characters that may stand alone. */
  always: number;
}

export const groupMask = 7;

/** Letters behind which no word begins. Some are missing; `scanText` looks itself. */
const letter = 'a-z0-9\\u0430-\\u052f\\u0620-\\u063f\\u0641-\\u064a\\u0671-\\u06d3';
/** Latin letters that fold to others, and the one sign that an expression counts among the letters. */
const accentedLetters =
  /[_\u00aa-\u024f\u1d00-\u1eff\u2070-\u209f\u2c60-\u2c7f\ua720-\ua7ff\uff10-\uff19\uff21-\uff3a\uff41-\uff5a]/g;

/** Makes the expression that matches one character at each place where a term may begin; null where none can. */
export function makeFinder(filters: readonly TermFilter[]): RegExp | null {
  const words = filters.flatMap(({ words }) => words || []).join('|');
  const signs = filters.map(({ signs }) => signs).join('');
  const alternatives = [
    ...(words ? [`(?<![${letter}])(?=${words})[^]`] : []),
    ...(signs ? [`[${signs}]`] : []),
  ];
  return alternatives.length > 0 ? new RegExp(alternatives.join('|'), 'g') : null;
}

/** The text in lower case without Latin accents, letter by letter. */
export function takeOffAccents(text: string): string {
  let lower = text.toLowerCase();
  // A capital dotted I becomes two letters.
  if (lower.length !== text.length) lower = text.replaceAll('\u0130', 'i').toLowerCase();
  return holdsOddLetters(lower) ? lower.replace(accentedLetters, foldLetter) : lower;
}

function foldLetter(character: string): string {
  const code = character.charCodeAt(0);
  const entry = letters[code] || learnLetter(code);
  const kind = entry >> kindShift;
  return kind === letterKind.gone || kind === letterKind.several
    ? character
    : String.fromCharCode(entry & codeMask);
}
