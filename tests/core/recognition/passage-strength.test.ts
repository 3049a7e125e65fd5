import { expect, it } from 'vitest';
import type { PassageSign } from '../../../src/core/recognition/evidence-groups.ts';
import { addPassage, type PassageStrengths } from '../../../src/core/recognition/passage-strength.ts';
import { makeSignTables, setOf } from '../../../src/core/recognition/sign-tables.ts';

const { strength: sets } = makeSignTables();

const measure = (...passages: PassageSign[][]): PassageStrengths => {
  const strengths: PassageStrengths = { speaking: 0, strong: 0, strongest: [], last: -1 };
  passages.forEach((signs, number) => {
    addPassage(strengths, setOf(signs), number, sets);
  });
  return strengths;
};

it('counts a passage that speaks of it, the more strongly the more it says', () => {
  expect(measure(['blocking', 'network'])).toEqual({ speaking: 1, strong: 0, strongest: [1], last: 0 });
  expect(measure(['internet-censorship'], ['circumvention', 'place'])).toEqual({
    speaking: 2,
    strong: 2,
    strongest: [3, 2],
    last: 1,
  });
});

it('leaves out a passage that has but the circumstances', () => {
  expect(measure(['place', 'authority', 'rights'], ['blocking'], [])).toEqual(measure());
});

it('tells how far into the page something speaks of it', () => {
  expect(measure(['censorship'], ['blocking', 'network'], ['place']).last).toBe(1);
});

it('keeps the six strongest', () => {
  const many = Array.from({ length: 9 }, (): PassageSign[] => ['censorship']);
  expect(measure(...many, ['internet-shutdown']).strongest).toEqual([2, 1, 1, 1, 1, 1]);
});
