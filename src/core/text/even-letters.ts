import { foldCharacter } from './fold-tables.ts';
import { kindShift, learnLetter, letterKind, letters } from './letters.ts';

const gone =
  '\\u00ad\\u0300-\\u036f\\u0591-\\u05c7\\u0610-\\u061a\\u0640\\u064b-\\u065f\\u0670\\u06d6-\\u06dc\\u06df-\\u06e8\\u06ea-\\u06ed\\u200b\\u200d-\\u200f\\u202a-\\u202e\\u2060-\\u2064\\u2066-\\u2069\\ufe00-\\ufe0f\\ufeff';
const several =
  '\\u00bc-\\u00be\\u00c6\\u00de\\u00df\\u00e6\\u00fe\\u0132\\u0133\\u013f\\u0140\\u0149\\u0152\\u0153\\u01c4-\\u01fd\\u0587\\u0675-\\u0678\\u0958-\\u0fb9\\u1d2d\\u1e9a\\u1e9e\\u2025\\u2033-\\u2037\\u203c\\u2047-\\u2057\\u20a8\\u2100-\\u2189\\u222c-\\u2230\\u2469-\\u24b5\\u2a0c-\\u2a76\\u309b\\u309c\\u309f\\u30ff\\u3200-\\u33ff\\ua7f9\\ufa6c-\\ufdfc\\ufe19\\ufe30\\ufe70-\\ufe7f\\ufef5-\\ufefc';
const unspaced =
  '[\\u0e00-\\u0eff\\u1000-\\u109f\\u1780-\\u17ff\\u2e80-\\u2fdf\\u3005-\\u3007\\u3040-\\u30ff\\u3400-\\ud7af]';
const spaces =
  '[\\s\\u200c\\-\'"`_/\\u00ab\\u00b4\\u00bb\\u2010-\\u2015\\u2018-\\u201f\\u2212\\u2039\\u203a\\u300c-\\u300f\\uff07\\uff0d]';
/**
 * What stands otherwise in the text that is searched: characters that nobody reads, those that fold to several, and spaces
 * between letters of scripts that have none: Burmese and divided Chinese are written with stray ones.
 */
const unevenLetters = new RegExp(
  `[${gone}${several}]|[\\ud800-\\udbff][\\udc00-\\udfff]|(?<=${unspaced})${spaces}+(?=${unspaced})`,
);
const allUneven = new RegExp(unevenLetters, 'g');
/** Letters of which none is uneven or accented, in few ranges: most texts of most scripts need no closer look. */
const plainLetters =
  '\\0-\\^`-\\u00a9\\u0400-\\u052f\\u0620-\\u063f\\u0641-\\u064a\\u0671-\\u0674\\u0679-\\u06d5\\u200c\\u2010-\\u2024\\u2026-\\u2027\\u3000-\\u3096\\u30a1-\\u30fe\\u4e00-\\u9fff\\uac00-\\ud7a3\\uff00-\\uff0f\\uff1a-\\uff20';
const odd = new RegExp(`[^${plainLetters}]`);
const stray = new RegExp(`${unspaced}${spaces}+${unspaced}`);

/** Whether a text holds letters that need a closer look: uneven ones, Latin accents, `_`. */
export function holdsOddLetters(text: string): boolean {
  return odd.test(text);
}

const unspacedLetters = new RegExp(unspaced);

/** Whether a text holds letters of scripts that part no words by spaces. */
export function holdsUnspaced(text: string): boolean {
  return unspacedLetters.test(text);
}

/** A text in which each character is one code unit of its folding, and the way back. */
export interface EvenText {
  text: string;
  /** Where a character of `text` starts in the original. */
  startOf: (at: number) => number;
  /** Where the character before this place ends in the original. */
  endOf: (at: number) => number;
}

/** Makes each character of a text one code unit; null where each is already. Linear; never throws. */
export function evenLetters(original: string): EvenText | null {
  if (!odd.test(original) ? !holdsUnspaced(original) || !stray.test(original) : !unevenLetters.test(original))
    return null;
  /** For each change where it stands in the new text, where in the old, and how long it is in either. */
  const changes: number[] = [];
  const known = new Map<string, string>();
  let grown = 0;
  const text = original.replace(allUneven, (character, from: number) => {
    let folded = known.get(character);
    if (folded === undefined) {
      const code = character.charCodeAt(0);
      const kind = (letters[code] || learnLetter(code)) >> kindShift;
      folded = kind === letterKind.space || kind === letterKind.gone ? '' : foldCharacter(character);
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
