import type { EvidencePlace } from '../report.ts';
import { companies, passageSigns } from './evidence-groups.ts';
import { type Lexicon, type LexiconTerm, termOwners } from './lexicon.ts';
import type { PageFrame } from './page-frame.ts';
import type { PageEvidence, PartCounts } from './read-evidence.ts';

/** In how many passages a company of groups speaks for a topic, by where else it stands: the title, the lead, or neither. */
const enough = { title: 1, lead: 1, body: 3 };
/** Which groups of general evidence speak for which explainer, and which companies of groups do. */
const bySign: Readonly<Record<string, string>> = {
  'internet-censorship': 'internet-censorship',
  'internet-shutdown': 'internet-shutdown',
  circumvention: 'circumvention',
};
const byCompany: Readonly<Record<string, string>> = {
  'blocking+platform': 'platform-blocking',
  'throttling+net': 'throttling',
  'censorship+net': 'internet-censorship',
  'penalty+tool': 'vpn-blocking',
};
/** What free countries block sites for. A page of one that often speaks of it calls for the debate about that. */
const debate = 'platform-regulation';
const reasons = ['children', 'copyright'];
const oftenEnough = 3;

/** Whose terms are shown where a reader asks for the places at which a page speaks of a topic. */
const byGroup: Readonly<Record<string, string>> = {
  ...bySign,
  platform: 'platform-blocking',
  throttling: 'throttling',
  penalty: 'vpn-blocking',
  ...Object.fromEntries(reasons.map((reason) => [reason, debate])),
};

/** The explainer that a term speaks for: its own, or the one that its group of evidence or its country implies. */
export function topicOf(
  [, owner, index]: LexiconTerm,
  { topics, groups, places }: Pick<Lexicon, 'topics' | 'groups' | 'places'>,
): string | undefined {
  if (owner === termOwners.topic) return topics[index]?.id;
  if (owner === termOwners.group) return byGroup[groups[index] ?? ''];
  const code = places[index];
  return topics.find((topic) => topic.kind === 'country' && topic.places?.[0] === code)?.id;
}

/**
 * The topics that a page calls for by what it says, whether it uses the explainers' names or not, with how often and where:
 * those of general evidence, and the countries that it names by other names than their explainers'.
 */
export function implyTopics(
  evidence: Pick<PageEvidence, 'signs' | 'companies' | 'placeHits'>,
  lexicon: Pick<Lexicon, 'topics' | 'places'>,
  frame: PageFrame,
): Map<string, PartCounts> {
  const implied = new Map<string, PartCounts>();
  const add = (id: string, counts: PartCounts) => {
    if (counts.body > (implied.get(id)?.body ?? 0)) implied.set(id, counts);
  };
  passageSigns.forEach((sign, number) => {
    const counts = evidence.signs[number];
    if (!counts) return;
    const id = bySign[sign];
    if (id !== undefined) add(id, counts);
    if (reasons.includes(sign) && counts.body >= oftenEnough && isDebated(lexicon, frame))
      add(debate, counts);
  });
  Object.keys(companies).forEach((company, number) => {
    const counts = evidence.companies[number];
    if (!counts) return;
    const id = byCompany[company];
    const least = counts.title > 0 ? enough.title : counts.lead > 0 ? enough.lead : enough.body;
    if (id !== undefined && counts.body >= least) add(id, counts);
  });
  const countries = new Map(
    lexicon.topics.flatMap(({ id, kind, places }) =>
      kind === 'country' && places?.[0] ? [[places[0], id]] : [],
    ),
  );
  for (const [code, counts] of countPlaces(evidence, lexicon)) {
    const id = countries.get(code);
    if (id !== undefined) add(id, counts);
  }
  return implied;
}

/** Whether the debate is led in the page's country: its explainer leads there, or nobody explains that country. */
function isDebated({ topics }: Pick<Lexicon, 'topics'>, { mainPlaces: [main] }: PageFrame): boolean {
  if (main === undefined) return true;
  const near = topics.find(({ id }) => id === debate)?.near ?? [];
  const own = topics.flatMap(({ kind, places }, index) =>
    kind === 'country' && places?.includes(main) ? [index] : [],
  );
  return own.length === 0 || own.some((index) => near.includes(index));
}

function countPlaces(
  { placeHits }: Pick<PageEvidence, 'placeHits'>,
  { places }: Pick<Lexicon, 'places'>,
): Map<string, PartCounts> {
  const counts = new Map<string, PartCounts>();
  const ahead: readonly EvidencePlace[] = ['lead', 'description'];
  for (const { place, where } of placeHits) {
    const code = places[place] ?? '';
    const known = counts.get(code) ?? { title: 0, lead: 0, body: 0 };
    known.body += 1;
    if (where === 'title') known.title += 1;
    if (ahead.includes(where)) known.lead += 1;
    counts.set(code, known);
  }
  return counts;
}
