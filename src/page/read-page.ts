import type { PageText } from '../core/page-text.ts';
import { findMainText, type MainText } from './main-text.ts';
import { readMeta } from './read-meta.ts';
import { type TextBlock, walkText } from './walk-text.ts';

/**
 * Reads what a page says: title, description, language, and the main text among its furniture. Changes nothing. Where the head is not of
 * this page (`isHeadOf`), what it says for sharing is left aside.
 */
export function readPage(
  document: Document,
  url: string,
  { main, blocks: walked }: MainText = findMainText(document),
  isHeadOwn = true,
): PageText {
  let blocks = main ? readBlocks(main, walked) : [];
  const body = document.body ?? document.documentElement;
  // Where the chosen element is nearly empty, the text may stand anywhere: read all of it, comments too.
  if (body && main !== body && lengthOf(blocks) < 400) blocks = readBlocks(body, walkText(body));
  if (body && lengthOf(blocks) < 400)
    blocks = longer(blocks, [...walkText(body, { skip: () => false })].map(textOf));
  return {
    url,
    title: readTitle(document, isHeadOwn),
    description: isHeadOwn
      ? readMeta(document, ['og:description', 'description', 'twitter:description']).slice(0, 2000)
      : '',
    lang: document.documentElement?.getAttribute('lang')?.slice(0, 35) || null,
    blocks: blocks.filter(Boolean),
  };
}

/** The page's title: the one it gives for sharing, else the document's, else its first heading. */
function readTitle(document: Document, isHeadOwn: boolean): string {
  const heading = document.querySelector?.('h1')?.textContent ?? '';
  const shared = isHeadOwn ? readMeta(document, ['og:title', 'twitter:title']) : '';
  const title = shared || document.title || heading;
  return collapse(title).slice(0, 500);
}

function readBlocks(element: Element, walked: Iterable<TextBlock>): string[] {
  const before = headingBefore(element);
  const blocks: string[] = before ? [before] : [];
  for (const block of walked) if (!isListOfLinks(block)) blocks.push(textOf(block));
  return blocks;
}

/** The page's first heading where it stands outside the main element. */
function headingBefore(element: Element): string {
  const heading = element.ownerDocument.querySelector('h1');
  return heading && !element.contains(heading) ? collapse(heading.textContent ?? '').slice(0, 500) : '';
}

/** Whether a block is little more than links: a menu, a list of related stories. */
function isListOfLinks(block: TextBlock): boolean {
  if (!block.links.length) return false;
  const text = textOf(block).length;
  const linked = block.links.reduce((sum, link) => sum + collapse(link.textContent ?? '').length, 0);
  return linked >= text * 0.9 && text < 200;
}

/** A block's text, collapsed. */
export function textOf(block: TextBlock): string {
  return collapse(block.nodes.map((node) => node.data).join(''));
}

/** All but single spaces, which most text has and which stay as they are. */
const unevenSpace = /\s{2,}|[^\S ]/g;

/** A text with white space collapsed. */
export function collapse(text: string): string {
  return text.replace(unevenSpace, ' ').trim();
}

function lengthOf(blocks: string[]): number {
  return blocks.reduce((sum, block) => sum + block.length, 0);
}

function longer(a: string[], b: string[]): string[] {
  return lengthOf(b) > lengthOf(a) ? b : a;
}
