import { expect, it } from 'vitest';
import { fitLogistic, unlimited } from '../../../src/commands/training/fit-logistic.ts';

const rows = [0, 1, 2, 3, 4, 5].map((value) => ({ columns: [0], values: [value] }));
const ones = rows.map(() => 1);

it('gives weight to what positives have more of', () => {
  const fit = fitLogistic(rows, [0, 0, 1, 0, 1, 1], ones, [unlimited], 0.1);
  expect(fit.weights[0]).toBeGreaterThan(0);
});

it('fits the share of positives where nothing tells them apart', () => {
  const fit = fitLogistic(
    rows.map(() => ({ columns: [], values: [] })),
    [1, 0, 0, 0, 1, 0],
    ones,
    [unlimited],
    1,
  );
  expect(1 / (1 + Math.exp(-fit.bias))).toBeCloseTo(1 / 3, 4);
});

it('keeps to the expected weight where no page shows the feature', () => {
  const fit = fitLogistic(rows, [0, 0, 1, 0, 1, 1], ones, [unlimited, { ...unlimited, expected: 2.5 }], 1);
  expect(fit.weights[1]).toBeCloseTo(2.5, 6);
});

it('lets a stronger penalty hold the weights back', () => {
  const weightAt = (penalty: number) =>
    fitLogistic(rows, [0, 0, 0, 1, 1, 1], ones, [unlimited], penalty).weights[0] ?? 0;
  expect(weightAt(10)).toBeLessThan(weightAt(0.1));
});

it('keeps each weight within its limits', () => {
  const labels = [0, 0, 0, 1, 1, 1];
  expect(fitLogistic(rows, labels, ones, [{ ...unlimited, highest: 0 }], 1).weights[0]).toBe(0);
  expect(fitLogistic(rows, labels, ones, [{ ...unlimited, lowest: 3 }], 1).weights[0]).toBe(3);
});
