import { kindShift, learnLetter, letterKind, letters } from './letters.ts';

const longestPassage = 600;
/** What may end a passage: full stops, marks of exclamation and question, semicolons, bullets, bars, and the edges of blocks. */
const ends = '\\0.!?;|\\u00b7\\u2022\\u2026';
/** The same of scripts that have their own. */
const endsByScript: readonly (readonly [RegExp, string])[] = [
  [/[\u0370-\u03ff]/, '\\u037e\\u0387'],
  [/[\u0600-\u06ff]/, '\\u061f\\u06d4'],
  [/[\u0900-\u0dff]/, '\\u0964'],
  [/[\u1000-\u109f]/, '\\u104b'],
  [
    /[\u3001-\uffef]/,
    '\\u203c\\u2047-\\u2049\\u3002\\ufe12\\ufe14-\\ufe16\\ufe52\\ufe54\\ufe56\\ufe57\\uff01\\uff0e\\uff1b\\uff1f\\uff5c\\uff61',
  ],
];

/** Where each passage of a text ends: roughly its sentences, none much longer than 600 characters, none over an `edge`. */
export function findPassageEnds(text: string): number[] {
  const found: number[] = [];
  let start = 0;
  const endAt = (at: number) => {
    while (at - start > longestPassage) {
      const space = text.indexOf(' ', start + longestPassage);
      const cut =
        space >= 0 && space < at && space < start + 2 * longestPassage
          ? space + 1
          : start + 2 * longestPassage;
      if (cut >= at) break;
      found.push(cut);
      start = cut;
    }
  };
  const own = endsByScript.map(([script, more]) => (script.test(text) ? more : '')).join('');
  const finder = new RegExp(`[${ends}${own}]`, 'g');
  while (finder.test(text)) {
    const after = finder.lastIndex;
    const at = after - 1;
    const kind = kindAt(text, at);
    if (kind === letterKind.edge) {
      endAt(at);
      if (at > start) found.push(at);
      start = after;
    } else if (kind === letterKind.ender || (kind === letterKind.stop && isStop(text, after))) {
      endAt(after);
      found.push(after);
      start = after;
    }
  }
  endAt(text.length);
  if (start < text.length) found.push(text.length);
  return found;
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
