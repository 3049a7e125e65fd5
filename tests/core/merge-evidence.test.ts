import { expect, it } from 'vitest';
import { mergeEvidence } from '../../src/core/merge-evidence.ts';

it('tells the same words once, with what they weigh together, heaviest first', () => {
  const merged = mergeEvidence([
    { term: 'Tor', group: 'tor', where: ['body'], count: 1, weight: 0.9 },
    { term: 'قطع اینترنت', group: 'internet-shutdown', where: ['title'], count: 2, weight: 0.7 },
    { term: 'قطع اینترنت', group: 'shutdown', where: ['title', 'lead'], count: 3, weight: 0.5 },
  ]);
  expect(merged.map(({ term, where, count, weight }) => ({ term, where, count, weight }))).toEqual([
    { term: 'قطع اینترنت', where: ['title', 'lead'], count: 3, weight: 1.2 },
    { term: 'Tor', where: ['body'], count: 1, weight: 0.9 },
  ]);
});

it('takes words with any ending for the same words', () => {
  const found = { group: 'internet-shutdown', where: ['lead' as const], count: 1, weight: 0.5 };
  const merged = mergeEvidence([
    { ...found, term: 'internet shutdown…', count: 3 },
    { ...found, term: 'Internet shutdown' },
    { ...found, term: 'shutdown…' },
  ]);
  expect(merged.map(({ term, count }) => `${term} ${count}`)).toEqual([
    'internet shutdown… 3',
    'shutdown… 1',
  ]);
});
