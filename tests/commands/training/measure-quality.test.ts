import { expect, it } from 'vitest';
import { measureQuality, tabulateReliability } from '../../../src/commands/training/measure-quality.ts';

const verdict = (isPositive: boolean, probability: number) => ({
  id: 'x',
  isPositive,
  about: probability >= 0.5,
  probability,
});
const verdicts = [
  verdict(true, 0.9),
  verdict(true, 0.8),
  verdict(true, 0.2),
  verdict(false, 0.6),
  verdict(false, 0.1),
];

it('counts precision, recall and false alarms with intervals around them', () => {
  const quality = measureQuality(verdicts);
  expect(quality).toMatchObject({
    n: 5,
    positives: 3,
    precision: 0.6667,
    recall: 0.6667,
    falseAlarmRate: 0.5,
  });
  const [low, high] = quality.precisionInterval ?? [1, 0];
  expect(low).toBeLessThan(0.6667);
  expect(high).toBeGreaterThan(0.6667);
});

it('says null of what was not there to be measured', () => {
  expect(measureQuality([])).toMatchObject({
    n: 0,
    precision: null,
    recall: null,
    falseAlarmRate: null,
    ece: null,
  });
  expect(measureQuality([verdict(false, 0.1)])).toMatchObject({
    precision: null,
    recall: null,
    falseAlarmRate: 0,
  });
});

it('measures how far probabilities are from what happened', () => {
  const right = [
    ...Array.from({ length: 8 }, () => verdict(true, 0.8)),
    verdict(false, 0.8),
    verdict(false, 0.8),
  ];
  expect(measureQuality(right).ece).toBe(0);
  expect(tabulateReliability(right)).toEqual([
    { from: 0.8, n: 10, meanProbability: 0.8, positiveShare: 0.8 },
  ]);
});
