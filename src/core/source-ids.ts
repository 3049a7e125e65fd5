import type { Explainer, Inline } from './explainer.ts';

/** The sources an explainer cites, in the order of first citation: their numbers in its list are the places here, from 1. */
export function sourceIdsOf({ gist, sections, since }: Explainer): string[] {
  const passages: Inline[][] = [
    gist,
    ...sections.flatMap(({ blocks }) => blocks.flatMap((block) => ('p' in block ? [block.p] : block.list))),
    ...since.map(({ text }) => text),
  ];
  const ids = new Set<string>();
  for (const piece of passages.flat())
    if (typeof piece === 'object' && 'cite' in piece) for (const id of piece.cite) ids.add(id);
  return [...ids];
}
