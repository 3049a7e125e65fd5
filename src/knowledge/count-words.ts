import type { Explainer, Inline } from '../core/explainer.ts';
import { passagesOf } from '../core/passages.ts';

/** Words that an explainer has at least and at most, gist included, dated entries not. */
export const wordBounds = { least: 120, most: 300 };

/** Words of running text; a link counts as the words it shows. */
export function countWords(passages: Inline[][]): number {
  return passages.flat().reduce((sum, piece) => {
    if (typeof piece === 'object' && 'cite' in piece) return sum;
    const text = typeof piece === 'string' ? piece : 'em' in piece ? piece.em : piece.text || piece.see;
    return sum + text.split(/\s+/).filter((word) => /\p{L}|\d/u.test(word)).length;
  }, 0);
}

/** Words of an explainer without its dated entries, which grow with the years. */
export function wordsOfExplainer(explainer: Explainer): number {
  return countWords(passagesOf({ ...explainer, since: [] }));
}
