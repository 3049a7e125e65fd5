/** Characters that are looked through at most, and how they are shared out. News are shorter by far. */
const most = { beginning: 12_000, end: 3_000, between: 9_000 };

/**
 * Which blocks of a page are looked through: all of a page of ordinary length; of a longer one the beginning, the end, and
 * blocks evenly spread between. Gives back their numbers, in order. So the cost of a page is bounded, whatever its length.
 */
export function chooseBlocks(blocks: readonly string[]): number[] {
  let total = 0;
  for (const { length } of blocks) total += length;
  const all = blocks.map((_, at) => at);
  if (total <= most.beginning + most.end + most.between) return all;
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
