import { findMain } from './find-main.ts';
import { type TextBlock, walkText } from './walk-text.ts';

/** A page's main element and its runs of text, walked through once for all that is read from them. */
export interface MainText {
  main: Element | null;
  blocks: TextBlock[];
}

/** Finds them in a document; without a main element, there are none. */
export function findMainText(document: Document): MainText {
  const main = findMain(document);
  return { main, blocks: main ? [...walkText(main)] : [] };
}
