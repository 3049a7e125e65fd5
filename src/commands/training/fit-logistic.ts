/** A row of a sparse matrix: column numbers and their values. */
export interface SparseRow {
  columns: number[];
  values: number[];
}

/** Weights of a logistic regression, one a column, and the bias. */
export interface LogisticFit {
  weights: Float64Array;
  bias: number;
}

/** What a weight is pulled towards, and between which values it must stay. */
export interface WeightLimits {
  expected: number;
  lowest: number;
  highest: number;
}

/** A weight that nothing is known of beforehand. */
export const unlimited: WeightLimits = { expected: 0, lowest: -Infinity, highest: Infinity };

const mostSteps = 30;
const smallestStep = 1e-4;
const mostSweeps = 200;

/**
 * Fits a logistic regression by Newton's method, with a penalty on the squares of the weights' distances from the expected
 * ones and with each weight kept within its limits (the bias is free). `limits` has one entry a column; `labels` are from 0 to 1;
 * `importance` weighs the rows; `start` is where to begin, such as the fit of a similar choice of rows.
 */
export function fitLogistic(
  rows: readonly SparseRow[],
  labels: readonly number[],
  importance: readonly number[],
  limits: readonly WeightLimits[],
  penalty: number,
  start?: LogisticFit,
): LogisticFit {
  const columns = limits.length;
  const size = columns + 1;
  const solution = Float64Array.from([...limits.map(({ expected }) => expected), 0]);
  if (start) solution.set([...start.weights, start.bias]);
  const lowest = Float64Array.from([...limits.map((limit) => limit.lowest), -Infinity]);
  const highest = Float64Array.from([...limits.map((limit) => limit.highest), Infinity]);
  for (let step = 0; step < mostSteps; step += 1) {
    const gradient = new Float64Array(size);
    const curvature = new Float64Array(size * size);
    limits.forEach(({ expected }, column) => {
      gradient[column] = penalty * ((solution[column] as number) - expected);
      curvature[column * size + column] = penalty;
    });
    curvature[size * size - 1] = 1e-6;
    rows.forEach((row, at) => {
      addRow(row, labels[at] as number, importance[at] as number, solution, gradient, curvature);
    });
    mirror(curvature, size);
    const largest = improve(solution, gradient, curvature, lowest, highest);
    if (largest < smallestStep) break;
  }
  return { weights: solution.subarray(0, columns), bias: solution[columns] as number };
}

function addRow(
  row: SparseRow,
  label: number,
  importance: number,
  solution: Float64Array,
  gradient: Float64Array,
  curvature: Float64Array,
): void {
  const size = solution.length;
  const columns = [...row.columns, size - 1];
  const values = [...row.values, 1];
  let score = 0;
  columns.forEach((column, at) => {
    score += (solution[column] as number) * (values[at] as number);
  });
  const probability = 1 / (1 + Math.exp(-score));
  const error = importance * (probability - label);
  const spread = importance * Math.max(1e-9, probability * (1 - probability));
  columns.forEach((column, at) => {
    const value = values[at] as number;
    gradient[column] = (gradient[column] as number) + error * value;
    for (let other = 0; other <= at; other += 1) {
      const lower =
        Math.max(column, columns[other] as number) * size + Math.min(column, columns[other] as number);
      curvature[lower] = (curvature[lower] as number) + spread * value * (values[other] as number);
    }
  });
}

/** Copies the lower half of a symmetric matrix into its upper half. */
function mirror(matrix: Float64Array, size: number): void {
  for (let row = 0; row < size; row += 1) {
    for (let column = 0; column < row; column += 1) {
      matrix[column * size + row] = matrix[row * size + column] as number;
    }
  }
}

/**
 * Moves the solution to the lowest point, within its limits, of the parabola that gradient and curvature describe, one
 * coordinate after the other. Gives the longest way that a coordinate went.
 */
function improve(
  solution: Float64Array,
  gradient: Float64Array,
  curvature: Float64Array,
  lowest: Float64Array,
  highest: Float64Array,
): number {
  const size = solution.length;
  const before = solution.slice();
  for (let sweep = 0; sweep < mostSweeps; sweep += 1) {
    let largest = 0;
    for (let column = 0; column < size; column += 1) {
      const own = solution[column] as number;
      const steepness = curvature[column * size + column] as number;
      const wanted = own - (gradient[column] as number) / steepness;
      const next = Math.min(highest[column] as number, Math.max(lowest[column] as number, wanted));
      const change = next - own;
      if (change === 0) continue;
      solution[column] = next;
      for (let other = 0, at = column * size; other < size; other += 1, at += 1) {
        gradient[other] = (gradient[other] as number) + (curvature[at] as number) * change;
      }
      largest = Math.max(largest, Math.abs(change));
    }
    if (largest < smallestStep / 10) break;
  }
  return before.reduce((most, value, at) => Math.max(most, Math.abs(value - (solution[at] as number))), 0);
}
