import type { ExplainerKind } from '../explainer.ts';
import type { Report } from '../report.ts';
import type { Lexicon } from './lexicon.ts';
import type { PageEvidence } from './read-evidence.ts';
import { signNumber } from './sign-tables.ts';

const mostPlaces = 12;
const weights = { title: 5, description: 3, lead: 2, body: 1, url: 1 };
/** Languages written in one country above all. Their pages seldom name it when they speak of its offices and providers. */
const homes: Readonly<Record<string, string>> = {
  fa: 'IR',
  tr: 'TR',
  de: 'DE',
  pt: 'BR',
  zh: 'CN',
  vi: 'VN',
  id: 'ID',
  my: 'MM',
  uk: 'UA',
  be: 'BY',
  kk: 'KZ',
  az: 'AZ',
  th: 'TH',
  am: 'ET',
  da: 'DK',
  it: 'IT',
  pl: 'PL',
  ja: 'JP',
  ko: 'KR',
};

const votingKinds = new Set<ExplainerKind>(['event', 'law', 'actor']);

interface Standing {
  code: string;
  mentions: number;
  weight: number;
}

/**
 * The countries that a page names, those of title and lead first. Where it names none more than once, the one that its
 * topics or its language speak for stands before them, with no mentions: see `inferPlace` and `inferHome`.
 */
export function rankPlaces(evidence: PageEvidence, lexicon: Lexicon): Report['places'] {
  const places = countPlaces(evidence, lexicon);
  const ranked = [...places.values()].sort((a, b) => b.weight - a.weight || (a.code < b.code ? -1 : 1));
  if (!ranked.some(({ mentions }) => mentions > 1)) {
    const home = inferPlace(evidence, lexicon, ranked) ?? inferHome(evidence, ranked);
    if (home !== undefined) {
      const others = ranked.filter(({ code }) => code !== home);
      ranked.splice(0, ranked.length, { code: home, mentions: 0, weight: 0 }, ...others);
    }
  }
  return ranked.slice(0, mostPlaces).map(({ code, mentions }) => ({ code, mentions }));
}

/** Names of countries and, where these are more, the names of their explainers. */
function countPlaces({ placeHits, topicHits }: PageEvidence, lexicon: Lexicon): Map<string, Standing> {
  const places = new Map<string, Standing>();
  const add = (found: Map<string, Standing>, code: string, where: keyof typeof weights) => {
    const known = found.get(code) ?? { code, mentions: 0, weight: 0 };
    known.mentions += 1;
    known.weight += weights[where];
    found.set(code, known);
  };
  for (const { place, where } of placeHits) add(places, lexicon.places[place] ?? '', where);
  const byTopic = new Map<string, Standing>();
  for (const { topic, where } of topicHits) {
    const { kind, places: codes } = lexicon.topics[topic] ?? {};
    if (kind === 'country' && codes?.length === 1) add(byTopic, codes[0] as string, where);
  }
  for (const [code, standing] of byTopic)
    if (standing.mentions > (places.get(code)?.mentions ?? 0)) places.set(code, standing);
  return places;
}

/** The country in which a page's language is written, where it speaks of offices or providers and at most one country, by the way. */
function inferHome({ signs, lang }: PageEvidence, named: readonly Standing[]): string | undefined {
  const isElsewhere = named.length > 1 || named.some(({ weight }) => weight >= weights.title);
  const speaksOfThem = signs[signNumber('authority')] || signs[signNumber('provider')];
  return !isElsewhere && speaksOfThem ? homes[lang] : undefined;
}

/**
 * The country that the named events, laws, persons and institutions belong to, where the page names no others instead. Those of the world
 * belong to none.
 */
function inferPlace(
  { topicHits }: PageEvidence,
  { topics }: Lexicon,
  named: readonly Standing[],
): string | undefined {
  const votes = new Map<string, number>();
  for (const { topic, weak } of topicHits) {
    const { kind, places = [] } = topics[topic] ?? {};
    if (weak || kind === undefined || !votingKinds.has(kind)) continue;
    for (const code of places) votes.set(code, (votes.get(code) ?? 0) + 1 / places.length);
  }
  const [first, second] = [...votes].sort((a, b) => b[1] - a[1]);
  const isNamed = !named.length || named.some(({ code }) => code === first?.[0]);
  return first && isNamed && first[1] >= 2 && first[1] >= 2 * (second?.[1] ?? 0) ? first[0] : undefined;
}
