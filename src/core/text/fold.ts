import { foldCharacter } from './fold-tables.ts';
import { classOf, wordClass } from './word-boundaries.ts';

/** A text as it is compared with terms, and the way back. */
export interface FoldedText {
  /** Folded code units; only the first `length` count. Never two spaces in a row, none at the start. */
  codes: Uint16Array;
  /** For each folded code unit, where in the original its character starts. */
  starts: Uint32Array;
  /** For each folded code unit, where in the original its character ends. */
  ends: Uint32Array;
  length: number;
}

const space = 0x20;
const unknown = 0;
const gone = 1;
const several = 2;
/** What each code unit folds to, filled in as characters are met: the code, or one of the three marks above. */
const foldedCodes = new Uint16Array(0x10000);
const foldedSeveral = new Map<number, string>();

function learn(code: number): number {
  const folded = foldCharacter(String.fromCharCode(code));
  let found = several;
  if (folded === '') found = gone;
  else if (folded.length === 1) found = folded.charCodeAt(0);
  if (found === several) foldedSeveral.set(code, folded);
  foldedCodes[code] = found;
  return found;
}

/**
 * Folds a text for comparison: Unicode compatibility forms, case, accents, Arabic and Persian letters, digits, traditional
 * Chinese, invisible characters; hyphens, apostrophes and half-spaces become spaces, and runs of spaces one. Linear; never throws.
 */
export function foldText(text: string): FoldedText {
  // Ligatures and compatibility characters may grow to 18 letters, so the arrays grow where the guess was too small.
  let room = text.length + 32;
  let codes = new Uint16Array(room);
  let starts = new Uint32Array(room);
  let ends = new Uint32Array(room);
  let length = 0;
  const put = (code: number, start: number, end: number) => {
    if (code === space && (length === 0 || codes[length - 1] === space)) return;
    if (length > 1 && codes[length - 1] === space && classOf(code) === wordClass.unspaced) {
      // Burmese and tokenized Chinese are written with stray spaces: between two such letters they say nothing.
      if (classOf(codes[length - 2] as number) === wordClass.unspaced) length -= 1;
    }
    if (length === room) {
      room *= 2;
      codes = grow(codes, new Uint16Array(room));
      starts = grow(starts, new Uint32Array(room));
      ends = grow(ends, new Uint32Array(room));
    }
    codes[length] = code;
    starts[length] = start;
    ends[length] = end;
    length += 1;
  };
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code >= 0xd800 && code <= 0xdbff && at + 1 < text.length) {
      const folded = foldCharacter(text.slice(at, at + 2));
      for (let part = 0; part < folded.length; part += 1) put(folded.charCodeAt(part), at, at + 2);
      at += 1;
      continue;
    }
    const known = foldedCodes[code] as number;
    const folded = known === unknown ? learn(code) : known;
    if (folded > several) put(folded, at, at + 1);
    else if (folded === several) {
      const parts = foldedSeveral.get(code) ?? '';
      for (let part = 0; part < parts.length; part += 1) put(parts.charCodeAt(part), at, at + 1);
    }
  }
  return { codes, starts, ends, length };
}

function grow<Numbers extends Uint16Array | Uint32Array>(from: Numbers, to: Numbers): Numbers {
  to.set(from);
  return to;
}

/** The folded text as a string, without a space at its end. */
export function foldToString(text: string): string {
  const { codes, length } = foldText(text);
  let folded = '';
  for (let at = 0; at < length; at += 1) folded += String.fromCharCode(codes[at] as number);
  return folded.trimEnd();
}
