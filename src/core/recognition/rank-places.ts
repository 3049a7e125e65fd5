import type { Report } from '../report.ts';
import type { Lexicon } from './lexicon.ts';
import type { PageEvidence } from './read-evidence.ts';

const mostPlaces = 12;
const weights = { title: 5, description: 3, lead: 2, body: 1, url: 1 };

/** The countries that a page names, those of title and lead first. */
export function rankPlaces({ placeHits }: PageEvidence, lexicon: Lexicon): Report['places'] {
  const places = new Map<number, { code: string; mentions: number; weight: number }>();
  for (const { place, where } of placeHits) {
    const known = places.get(place) ?? { code: lexicon.places[place] ?? '', mentions: 0, weight: 0 };
    known.mentions += 1;
    known.weight += weights[where];
    places.set(place, known);
  }
  return [...places.values()]
    .sort((a, b) => b.weight - a.weight || (a.code < b.code ? -1 : 1))
    .slice(0, mostPlaces)
    .map(({ code, mentions }) => ({ code, mentions }));
}
