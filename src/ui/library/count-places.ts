import type { Explainer } from '../../core/explainer.ts';
import { countryName } from '../names.ts';

/** Countries with the number of explainers on them, by their names in the locale. */
export function countPlaces(
  explainers: readonly Explainer[],
  locale: string,
): { code: string; name: string; count: number }[] {
  const counts = new Map<string, number>();
  for (const { places } of explainers)
    for (const code of places) counts.set(code, (counts.get(code) ?? 0) + 1);
  return [...counts]
    .map(([code, count]) => ({ code, name: countryName(code, locale), count }))
    .sort((a, b) => a.name.localeCompare(b.name, locale));
}
