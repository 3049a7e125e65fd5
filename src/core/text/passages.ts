import { kindShift, learnLetter, letterKind, letters } from './letters.ts';

const longestPassage = 600;
/** Where each passage of a text ends: roughly its sentences, none much longer than 600 characters, none over an `edge`. */
export function findPassageEnds(text: string): number[] {
  const stops: number[] = [];
  for (let at = 0; at < text.length; at += 1) if (kindAt(text, at) >= letterKind.stop) stops.push(at);
  return cutPassages(text, stops);
}

/** The same where it is known at which places something stands that may end a passage. */
export function cutPassages(text: string, stops: readonly number[]): number[] {
  const found: number[] = [];
  let start = 0;
  for (let number = 0; number < stops.length; number += 1) {
    const at = stops[number] as number;
    const kind = kindAt(text, at);
    if (kind === letterKind.stop && !isStop(text, at + 1)) continue;
    const end = kind === letterKind.edge ? at : at + 1;
    if (end - start > longestPassage) start = cutLong(text, start, end, found);
    if (end > start) found.push(end);
    start = at + 1;
  }
  const { length } = text;
  if (length - start > longestPassage) start = cutLong(text, start, length, found);
  if (start < length) found.push(length);
  return found;
}

/** Cuts a long passage at spaces. Gives back where its rest starts. */
//! seldom
function cutLong(text: string, from: number, end: number, found: number[]): number {
  let start = from;
  while (end - start > longestPassage) {
    const space = text.indexOf(' ', start + longestPassage);
    const cut =
      space >= 0 && space < end && space < start + 2 * longestPassage
        ? space + 1
        : start + 2 * longestPassage;
    if (cut >= end) break;
    found.push(cut);
    start = cut;
  }
  return start;
}

/** `.` ends a passage before a space, the text's end, and letters of scripts that part nothing by spaces. */
function isStop(text: string, after: number): boolean {
  let kind = kindAt(text, after);
  for (let at = after; kind === letterKind.gone; kind = kindAt(text, at)) at += 1;
  return kind === letterKind.space || kind === letterKind.edge || text.charCodeAt(after) > 0x2e7f;
}

function kindAt(text: string, at: number): number {
  if (at >= text.length) return letterKind.edge;
  const code = text.charCodeAt(at);
  return (letters[code] || learnLetter(code)) >> kindShift;
}
