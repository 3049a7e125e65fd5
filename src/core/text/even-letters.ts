import { foldCharacter } from './fold-tables.ts';

/** A text in which each character is one code unit of its folding, and the way back. */
export interface EvenText {
  text: string;
  /** Where a character of `text` starts in the original. */
  startOf: (at: number) => number;
  /** Where the character before this place ends in the original. */
  endOf: (at: number) => number;
}

/**
 * Makes each character of a text that folds to several as many; those that nobody reads stay. Few pages hold any, so nothing
 * of it is made ready before. Linear; never throws.
 */
//! seldom
export function evenLetters(original: string): EvenText {
  const several =
    /[\u00bc-\u00be\u00c6\u00de\u00df\u00e6\u00fe\u0132\u0133\u013f\u0140\u0149\u0152\u0153\u01c4-\u01fd\u0587\u0675-\u0678\u0958-\u0fb9\u1d2d\u1e9a\u1e9e\u2025\u2033-\u2037\u203c\u2047-\u2057\u20a8\u2100-\u2189\u222c-\u2230\u2469-\u24b5\u2a0c-\u2a76\u309b\u309c\u309f\u30ff\u3200-\u33ff\ua7f9\ufa6c-\ufdfc\ufe19\ufe30\ufe70-\ufe7f\ufef5-\ufefc]|[\ud800-\udbff][\udc00-\udfff]/g;
  /** For each change where it stands in the new text, where in the old, and how long it is in either. */
  const changes: number[] = [];
  const known = new Map<string, string>();
  let grown = 0;
  const text = original.replace(several, (character, from: number) => {
    let folded = known.get(character);
    if (folded === undefined) {
      folded = foldCharacter(character);
      if (folded.length === character.length) folded = character;
      known.set(character, folded);
    }
    if (folded.length !== character.length) {
      changes.push(from + grown, from, folded.length, character.length);
      grown += folded.length - character.length;
    }
    return folded;
  });
  /** The last change that starts at a place of the new text or before it. */
  const changeAt = (at: number): number => {
    let low = 0;
    let high = changes.length / 4;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((changes[4 * middle] as number) <= at) low = middle + 1;
      else high = middle;
    }
    return 4 * (low - 1);
  };
  const back = (at: number, isEnd: boolean): number => {
    const change = changeAt(at);
    if (change < 0) return at + (isEnd ? 1 : 0);
    const [to, from, length, was] = changes.slice(change, change + 4) as [number, number, number, number];
    if (at < to + length) return isEnd ? from + was : from;
    return from + was + (at - to - length) + (isEnd ? 1 : 0);
  };
  return { text, startOf: (at) => back(at, false), endOf: (at) => (at === 0 ? 0 : back(at - 1, true)) };
}
