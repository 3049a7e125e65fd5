import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findPassageEnds } from '../../../src/core/text/passages.ts';

function passagesOf(text: string): string[] {
  let start = 0;
  return findPassageEnds(text).map((end) => {
    const passage = text.slice(start, end).trim();
    start = end;
    return passage;
  });
}

describe('findPassageEnds', () => {
  it('ends a passage at the full stops of every script', () => {
    expect(passagesOf('One. Two? 三。四！پنج؟ شش')).toEqual(['One.', 'Two?', '三。', '四！', 'پنج؟', 'شش']);
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
        const ends = findPassageEnds(text);
        expect(ends.at(-1) ?? 0).toBe(text.length);
        expect([...ends].sort((a, b) => a - b)).toEqual(ends);
      }),
    );
  });
});
