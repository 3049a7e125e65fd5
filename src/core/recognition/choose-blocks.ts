/** How many characters of a page are looked through at most, and how they are shared out. */
export interface Reach {
  beginning: number;
  end: number;
  between: number;
}

/** Enough to tell what a page is about: with nearly three times as much it was told no better. Most news are shorter. */
export const forVerdict: Reach = { beginning: 2_600, end: 600, between: 1_300 };
/** What is looked through for the names in a page that is explained. */
export const forTopics: Reach = { beginning: 12_000, end: 3_000, between: 9_000 };

/** Languages that say the same in less than half as many characters as others. */
const dense = new Set(['zh', 'ja']);

/** A reach as it is for a page of a language, so that it holds as much in every one. */
export function reachIn(lang: string, reach: Reach): Reach {
  if (!dense.has(lang)) return reach;
  return { beginning: reach.beginning / 2, end: reach.end / 2, between: reach.between / 2 };
}

/** The most characters of a reach. */
export function lettersWithin({ beginning, end, between }: Reach): number {
  return beginning + end + between;
}

/** Whether the whole of a page is looked through. */
export function isWithin(blocks: readonly string[], reach: Reach): boolean {
  let total = 0;
  for (const { length } of blocks) total += length;
  return total <= lettersWithin(reach);
}

/**
 * Which blocks of a page are looked through: all of a page within reach; of a longer one the beginning, the end, and
 * blocks evenly spread between. Gives back their numbers, in order. So the cost of a page is bounded, whatever its length.
 */
export function chooseBlocks(blocks: readonly string[], most: Reach): number[] {
  const all = blocks.map((_, at) => at);
  if (isWithin(blocks, most)) return all;
  let first = 0;
  for (let room = most.beginning; first < blocks.length && room > 0; first += 1)
    room -= (blocks[first] as string).length;
  let last = blocks.length;
  for (let room = most.end; last > first && room > 0; last -= 1) room -= (blocks[last - 1] as string).length;
  const between = all.slice(first, last);
  const length = between.reduce((sum, at) => sum + (blocks[at] as string).length, 0);
  const step = Math.max(1, length / most.between);
  const spread: number[] = [];
  for (let at = 0; at < between.length; at += step) spread.push(between[Math.floor(at)] as number);
  return [...all.slice(0, first), ...spread, ...all.slice(last)];
}
