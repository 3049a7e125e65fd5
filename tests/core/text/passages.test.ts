import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldText } from '../../../src/core/text/fold.ts';
import { findPassageEnds } from '../../../src/core/text/passages.ts';

function passagesOf(text: string): string[] {
  const folded = foldText(text);
  let start = 0;
  return findPassageEnds(folded).map((end) => {
    const passage = String.fromCharCode(...folded.codes.subarray(start, end)).trim();
    start = end;
    return passage;
  });
}

describe('findPassageEnds', () => {
  it('ends a passage at the full stops of every script', () => {
    expect(passagesOf('One. Two? 三。四！پنج؟ شش')).toEqual(['one.', 'two?', '三.', '四!', 'پنج?', 'شش']);
  });

  it('takes no address, number or version for an end', () => {
    expect(passagesOf('See example.org, 1.1.1.1 and v2.0 now')).toHaveLength(1);
  });

  it('divides text without stops', () => {
    expect(passagesOf('word '.repeat(1000)).length).toBeGreaterThan(5);
    expect(passagesOf('墙'.repeat(5000)).length).toBeGreaterThan(3);
  });

  it('covers any text wholly and in order', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const folded = foldText(text);
        const ends = findPassageEnds(folded);
        expect(ends.at(-1)).toBe(folded.length);
        expect([...ends].sort((a, b) => a - b)).toEqual(ends);
      }),
    );
  });
});
