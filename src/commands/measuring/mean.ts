/** The mean of what is known; null where nothing is. */
export function mean(values: readonly (number | boolean | null)[]): number | null {
  const known = values.filter((value) => value !== null).map(Number);
  return known.length === 0 ? null : known.reduce((sum, value) => sum + value, 0) / known.length;
}

/** The middle of some values; null where there are none. */
export function median(values: readonly number[]): number | null {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = (sorted.length - 1) / 2;
  return sorted.length === 0
    ? null
    : ((sorted[Math.floor(middle)] as number) + (sorted[Math.ceil(middle)] as number)) / 2;
}

/** Three decimals, or a dash for what could not be measured. */
export function showFigure(value: number | null): string {
  return value === null ? '–' : value.toFixed(3);
}
