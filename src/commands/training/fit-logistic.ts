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

const mostSteps = 30;
const smallestStep = 1e-5;

/**
 * Fits a logistic regression by Newton's method, with a penalty on the squares of the weights' distances
 * from the `expected` ones (the bias is free). There are as many weights as `expected` has. `labels` are 0 or 1; `importance` weighs the rows. Throws where the matrix is singular, which a positive penalty prevents.
 */
export function fitLogistic(
  rows: readonly SparseRow[],
  labels: readonly number[],
  importance: readonly number[],
  expected: readonly number[],
  penalty: number,
): LogisticFit {
  const columns = expected.length;
  const size = columns + 1;
  const solution = Float64Array.from([...expected, 0]);
  for (let step = 0; step < mostSteps; step += 1) {
    const gradient = new Float64Array(size);
    const curvature = new Float64Array(size * size);
    for (let column = 0; column < columns; column += 1) {
      gradient[column] = penalty * ((solution[column] as number) - (expected[column] as number));
      curvature[column * size + column] = penalty;
    }
    curvature[size * size - 1] = 1e-6;
    rows.forEach((row, at) => {
      addRow(row, labels[at] as number, importance[at] as number, solution, gradient, curvature);
    });
    const change = solve(curvature, gradient, size);
    let largest = 0;
    for (let column = 0; column < size; column += 1) {
      solution[column] = (solution[column] as number) - (change[column] as number);
      largest = Math.max(largest, Math.abs(change[column] as number));
    }
    if (largest < smallestStep) break;
  }
  return { weights: solution.subarray(0, columns), bias: solution[columns] as number };
}

/** The log-odds that a fit gives a row. */
export function scoreRow({ columns, values }: SparseRow, { weights, bias }: LogisticFit): number {
  return columns.reduce((score, column, at) => score + (weights[column] ?? 0) * (values[at] as number), bias);
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

/** Solves a symmetric positive definite system, given its lower half, by Cholesky's decomposition. */
function solve(matrix: Float64Array, right: Float64Array, size: number): Float64Array {
  for (let row = 0; row < size; row += 1) {
    for (let column = 0; column <= row; column += 1) {
      let sum = matrix[row * size + column] as number;
      for (let at = 0; at < column; at += 1) {
        sum -= (matrix[row * size + at] as number) * (matrix[column * size + at] as number);
      }
      if (row !== column) matrix[row * size + column] = sum / (matrix[column * size + column] as number);
      else if (sum > 0) matrix[row * size + row] = Math.sqrt(sum);
      else throw new Error(`the regression is singular at column ${row}: raise the penalty`);
    }
  }
  const result = Float64Array.from(right);
  for (let row = 0; row < size; row += 1) {
    let sum = result[row] as number;
    for (let at = 0; at < row; at += 1) sum -= (matrix[row * size + at] as number) * (result[at] as number);
    result[row] = sum / (matrix[row * size + row] as number);
  }
  for (let row = size - 1; row >= 0; row -= 1) {
    let sum = result[row] as number;
    for (let at = row + 1; at < size; at += 1)
      sum -= (matrix[at * size + row] as number) * (result[at] as number);
    result[row] = sum / (matrix[row * size + row] as number);
  }
  return result;
}
