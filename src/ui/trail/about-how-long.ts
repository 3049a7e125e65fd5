/** About how long something takes, in the locale's words, from milliseconds: whole minutes from one minute on, else tens of seconds. */
export function aboutHowLong(milliseconds: number, locale: string): string {
  const [value, unit] =
    milliseconds >= 55_000
      ? [Math.round(milliseconds / 60_000), 'minute']
      : [Math.max(1, Math.ceil(milliseconds / 10_000)) * 10, 'second'];
  return new Intl.NumberFormat(locale, { style: 'unit', unit, unitDisplay: 'long' }).format(Number(value));
}
