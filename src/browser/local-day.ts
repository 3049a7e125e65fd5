/** The day that it is where the reader is, `YYYY-MM-DD`. */
export function localDay(now: Date): string {
  const padded = (number: number) => String(number).padStart(2, '0');
  return `${now.getFullYear()}-${padded(now.getMonth() + 1)}-${padded(now.getDate())}`;
}
