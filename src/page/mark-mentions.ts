import type { TextBlock } from './walk-text.ts';
import { walkText } from './walk-text.ts';

/** Where a mention stands in a text: offsets in UTF-16 units. */
export interface Mention {
  start: number;
  end: number;
}

/**
 * The ranges of a topic's mentions below a root, in reading order. `find` gives the mentions in a text with its white
 * space collapsed, as recognition saw it. The document is not changed.
 */
export function findMentionRanges(root: Element, find: (text: string) => Mention[], most = 500): Range[] {
  const ranges: Range[] = [];
  for (const block of walkText(root)) {
    const { text, offsets } = collapse(block);
    for (const { start, end } of find(text)) {
      const range = toRange(block, offsets[start], offsets[end - 1]);
      if (range) ranges.push(range);
      if (ranges.length >= most) return ranges;
    }
  }
  return ranges;
}

interface Position {
  node: number;
  offset: number;
}

/** The block's text with runs of white space made one space, and where each of its units stands. */
function collapse({ nodes }: TextBlock): { text: string; offsets: Position[] } {
  let text = '';
  const offsets: Position[] = [];
  nodes.forEach(({ data }, node) => {
    for (let offset = 0; offset < data.length; offset++) {
      const isSpace = /\s/.test(data[offset] ?? '');
      if (isSpace && (text === '' || text.endsWith(' '))) continue;
      text += isSpace ? ' ' : data[offset];
      offsets.push({ node, offset });
    }
  });
  return { text, offsets };
}

function toRange(
  { nodes }: TextBlock,
  first: Position | undefined,
  last: Position | undefined,
): Range | undefined {
  const startNode = first && nodes[first.node];
  const endNode = last && nodes[last.node];
  if (!startNode || !endNode) return undefined;
  const range = startNode.ownerDocument.createRange();
  range.setStart(startNode, first.offset);
  range.setEnd(endNode, last.offset + 1);
  return range;
}
