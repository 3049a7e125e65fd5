import type { ReportTopic } from '../report.ts';
import type { Lexicon } from './lexicon.ts';
import type { LexiconTopic } from './lexicon-topic.ts';
import { fitDate, type PageFrame } from './page-frame.ts';

/** How many topics of the context there are at most, and how many named ones must lead to each. */
const most = 12;
const leadsNeeded = 3;
/** What a topic of the context is worth, beside one that is named, and from what worth on it is told. */
const share = 0.12;
const least = 0.008;
/** What the page's country is worth, and an event that went on there when the page was written. */
const countryScore = 0.3;
const eventScore = 0.25;
/** What every page of the field calls for when nothing else says it. */
const ground = { id: 'internet-censorship', score: 0.1 };

const nowhere: PageFrame = { mainPlaces: [], places: [], published: undefined };

/**
 * The topics that a page names, followed by those that it does not name but that belong to its story: its country, the
 * field itself, the events that went on there when it was written, and the explainers to which at least three of the named
 * ones lead or that lead to them, weighed by how few others each leads to. They have no mentions.
 */
export function addContext(
  named: ReportTopic[],
  { topics }: Pick<Lexicon, 'topics'>,
  frame: PageFrame = nowhere,
): ReportTopic[] {
  const indexOf = new Map(topics.map(({ id }, index) => [id, index]));
  const present = new Set(named.map(({ id }) => indexOf.get(id)));
  const context = new Map<number, number>();
  const [main] = frame.mainPlaces;
  topics.forEach(({ id, kind, places }, index) => {
    if (id === ground.id && !present.has(index)) context.set(index, ground.score);
    if (kind === 'country' && main !== undefined && places?.[0] === main && !present.has(index))
      context.set(index, countryScore);
  });
  for (const [index, { score, leads }] of reach(named, topics, indexOf)) {
    const topic = topics[index] as LexiconTopic;
    if (present.has(index) || context.has(index) || !canBeMeant(topic, frame)) continue;
    if (goesOn(topic, frame) && leads >= 2) context.set(index, eventScore);
    else if (leads >= leadsNeeded && score >= least) context.set(index, score);
  }
  const added = [...context]
    .map(([index, score]) => {
      const { id, kind } = topics[index] as LexiconTopic;
      return { id, kind, score, mentions: 0 };
    })
    .sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1));
  return [...named, ...added.slice(0, most)];
}

/** Whether an event went on in the page's country when it was written. */
function goesOn(topic: LexiconTopic, frame: PageFrame): boolean {
  const [main] = frame.mainPlaces;
  if (main === undefined || topic.kind !== 'event' || !topic.places?.includes(main)) return false;
  return fitDate(topic, frame) === 'then';
}

/** An event belongs to a story only where it happened there, and not after the story was told. */
function canBeMeant(topic: LexiconTopic, frame: PageFrame): boolean {
  if (topic.kind === 'country') return false;
  if (topic.kind !== 'event') return true;
  if (fitDate(topic, frame) === 'later') return false;
  return (
    frame.mainPlaces.length === 0 ||
    !topic.places ||
    topic.places.some((code) => frame.mainPlaces.includes(code))
  );
}

/** The topics to which enough of the named ones lead, with what they are worth. */
function reach(
  named: readonly ReportTopic[],
  topics: Lexicon['topics'],
  indexOf: ReadonlyMap<string, number>,
): Map<number, { score: number; leads: number }> {
  const reached = new Map<number, { weight: number; leads: number }>();
  for (const { id, score } of named) {
    const near = topics[indexOf.get(id) ?? -1]?.near ?? [];
    for (const other of near) {
      const known = reached.get(other) ?? { weight: 0, leads: 0 };
      known.weight += score / Math.sqrt(near.length);
      known.leads += 1;
      reached.set(other, known);
    }
  }
  const scores = new Map<number, { score: number; leads: number }>();
  for (const [index, { weight, leads }] of reached) {
    const near = topics[index]?.near.length ?? 1;
    const score = Math.round(1000 * share * Math.min(1, weight / Math.sqrt(near))) / 1000;
    scores.set(index, { score, leads });
  }
  return scores;
}
