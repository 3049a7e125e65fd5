import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  chooseBlocks,
  forTopics,
  forVerdict,
  isWithin,
  lettersWithin,
  reachIn,
} from '../../../src/core/recognition/choose-blocks.ts';

const pageOf = (blocks: number, length: number) => Array.from({ length: blocks }, () => 'a'.repeat(length));

describe('chooseBlocks', () => {
  it('takes all of a page of ordinary length', () => {
    expect(chooseBlocks(pageOf(40, 600), forTopics)).toHaveLength(40);
  });

  it('takes beginning, end and some between of a long page, evenly spread', () => {
    const chosen = chooseBlocks(pageOf(10_000, 1000), forTopics);
    expect(chosen[0]).toBe(0);
    expect(chosen.at(-1)).toBe(9999);
    const between = chosen.filter((at) => at >= 12 && at < 9997);
    expect(between.length).toBeGreaterThan(7);
    const gaps = between.slice(1).map((at, index) => at - (between[index] as number));
    expect(Math.max(...gaps) - Math.min(...gaps)).toBeLessThanOrEqual(1);
  });

  it('takes half as many characters of Chinese and Japanese, which say as much', () => {
    for (const lang of ['zh', 'ja'])
      expect(2 * lettersWithin(reachIn(lang, forTopics))).toBe(lettersWithin(forTopics));
    for (const lang of ['en', 'th', 'my', 'und']) expect(reachIn(lang, forTopics)).toEqual(forTopics);
  });

  it('takes a bounded amount of any page, each block once and in order', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 3000 }), { maxLength: 300 }), (lengths) => {
        const blocks = lengths.map((length) => 'a'.repeat(length));
        for (const reach of [forVerdict, forTopics]) {
          const chosen = chooseBlocks(blocks, reach);
          expect(chosen).toEqual([...new Set(chosen)].sort((a, b) => a - b));
          if (isWithin(blocks, reach)) expect(chosen).toHaveLength(blocks.length);
          const length = chosen.reduce((sum, at) => sum + (blocks[at] as string).length, 0);
          expect(length).toBeLessThan(2 * lettersWithin(reach) + 2 * 3000);
        }
      }),
    );
  });
});
