/** The least of 1, 1.5, 2, 3, 4, 5, 6, 8, 10, 15, … that is not below a value: where an axis ends that begins at zero. */
export function niceTop(value: number): number {
  if (value <= 1) return 1;
  const power = 10 ** Math.floor(Math.log10(value));
  const lead = [1, 1.5, 2, 3, 4, 5, 6, 8].find((candidate) => candidate * power >= value) ?? 10;
  return lead * power;
}
