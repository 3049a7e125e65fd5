import type { CorpusDocument } from './read-corpus.ts';

/**
 * Deals documents out to `parts` so that no publisher, and no group of translations or near-duplicates, is in two of them.
 * Gives each document's part. The same corpus always falls into the same parts, which are about equal in size.
 */
export function divideByPublisher(documents: readonly CorpusDocument[], parts: number): number[] {
  const parents = new Map<string, string>();
  const find = (name: string): string => {
    let root = name;
    for (let parent = parents.get(root); parent !== undefined; parent = parents.get(root)) root = parent;
    return root;
  };
  const publisherOf = ({ publisher, id }: CorpusDocument) => `publisher ${publisher || id}`;
  for (const document of documents) {
    const publisher = find(publisherOf(document));
    const group = find(`group ${document.group || document.id}`);
    if (publisher !== group) parents.set(group, publisher);
  }
  const sizes = new Map<string, number>();
  for (const document of documents) {
    const root = find(publisherOf(document));
    sizes.set(root, (sizes.get(root) ?? 0) + 1);
  }
  const loads = Array.from({ length: parts }, () => 0);
  const partOf = new Map<string, number>();
  for (const [root, size] of [...sizes].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))) {
    const lightest = loads.indexOf(Math.min(...loads));
    partOf.set(root, lightest);
    loads[lightest] = (loads[lightest] as number) + size;
  }
  return documents.map((document) => partOf.get(find(publisherOf(document))) as number);
}
