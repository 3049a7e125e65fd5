import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { evenLetters, holdsOddLetters } from '../../../src/core/text/even-letters.ts';
import { foldCharacter } from '../../../src/core/text/fold-tables.ts';
import { describeLetters, learnLetter, letters, takeAlphabet } from '../../../src/core/text/letters.ts';

const everyCode = Array.from({ length: 0xd800 }, (_, code) => code).concat(
  Array.from({ length: 0x2000 }, (_, at) => 0xe000 + at),
);

describe('evenLetters', () => {
  it('takes every character that folds to none or several for uneven', () => {
    const missed = everyCode.filter((code) => {
      const character = String.fromCharCode(code);
      return foldCharacter(character).length !== 1 && code !== 0 && evenLetters(character) === null;
    });
    expect(missed.map((code) => code.toString(16))).toEqual([]);
  });

  it('lets no Latin accent and no uneven letter pass as plain', () => {
    const missed = everyCode.filter((code) => {
      const character = String.fromCharCode(code);
      const folded = foldCharacter(character);
      const isLatin = /^[a-z0-9]$/.test(folded) && folded !== character.toLowerCase();
      return (isLatin || folded.length !== 1) && !holdsOddLetters(character.toLowerCase()) && code > 0x7f;
    });
    // Digits of Arabic script are found by the filter itself.
    expect(missed.filter((code) => code < 0x660 || code > 0x6f9).map((code) => code.toString(16))).toEqual(
      [],
    );
  });

  it('says of any text where each of its characters was', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), (before, after) => {
        const original = `${before} ok ${after}`;
        const even = evenLetters(original);
        if (!even) return;
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
