import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { evenLetters } from '../../../src/core/text/even-letters.ts';
import {
  describeLetters,
  kindShift,
  learnLetter,
  letterKind,
  letters,
  takeAlphabet,
} from '../../../src/core/text/letters.ts';

const everyCode = Array.from({ length: 0xd800 }, (_, code) => code).concat(
  Array.from({ length: 0x2000 }, (_, at) => 0xe000 + at),
);

describe('evenLetters', () => {
  it('replaces every character that folds to several', () => {
    const missed = everyCode.filter(
      (code) =>
        learnLetter(code) >> kindShift === letterKind.several &&
        evenLetters(String.fromCharCode(code)).text.length === 1,
    );
    expect(missed.map((code) => code.toString(16))).toEqual([]);
  });

  it('says of any text where each of its characters was', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), (before, after) => {
        const original = `${before} ok ${after}`;
        const even = evenLetters(original);
        const at = even.text.indexOf('ok');
        const start = even.startOf(at);
        expect(original.slice(start, even.endOf(at + 2)).toLowerCase()).toContain('o');
        expect(even.endOf(even.text.length)).toBeLessThanOrEqual(original.length);
      }),
    );
  });
});

describe('learnLetter', () => {
  it('gives the same from the table as without it', () => {
    const without = everyCode.map(learnLetter);
    takeAlphabet(describeLetters());
    letters.fill(0);
    const wrong = everyCode.filter((code, at) => learnLetter(code) !== without[at]);
    expect(wrong.map((code) => code.toString(16))).toEqual([]);
  });
});
