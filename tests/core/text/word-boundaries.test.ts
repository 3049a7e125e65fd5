import { describe, expect, it } from 'vitest';
import { classOf, isBoundary, wordClass } from '../../../src/core/text/word-boundaries.ts';

const code = (letter: string) => letter.charCodeAt(0);

describe('classOf', () => {
  it.each([
    ['a', wordClass.spaced],
    ['7', wordClass.spaced],
    ['ж', wordClass.spaced],
    ['ف', wordClass.spaced],
    ['墙', wordClass.unspaced],
    ['က', wordClass.unspaced],
    ['ก', wordClass.unspaced],
    ['.', wordClass.none],
    [' ', wordClass.none],
    ['#', wordClass.none],
  ])('says how %s parts words', (letter, expected) => {
    expect(classOf(code(letter))).toBe(expected);
  });
});

describe('isBoundary', () => {
  it('is within a word of a spaced script only', () => {
    expect(isBoundary(code('a'), code('b'))).toBe(false);
    expect(isBoundary(code('a'), code('.'))).toBe(true);
    expect(isBoundary(0, code('a'))).toBe(true);
    expect(isBoundary(code('墙'), code('内'))).toBe(true);
    expect(isBoundary(code('S'), code('污'))).toBe(true);
  });
});
