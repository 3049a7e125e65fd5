import type { Report } from './report.ts';

/**
 * The countries that a page is about, as far as its mentions tell: named more than once, and not far less than the first.
 * At most two codes. A first one without mentions is what the page's topics or language speak for.
 */
export function mainPlaces({ places }: Pick<Report, 'places'>): string[] {
  const [first] = places;
  if (first?.mentions === 0) return [first.code];
  const most = first?.mentions ?? 0;
  return places
    .filter(({ mentions }) => mentions > 1 && mentions * 3 >= most)
    .slice(0, 2)
    .map(({ code }) => code);
}
