import type { ExplainerKind } from '../explainer.ts';
import type { ReportTopic } from '../report.ts';
import { implyTopics } from './imply-topics.ts';
import type { Lexicon } from './lexicon.ts';
import type { LexiconTopic } from './lexicon-topic.ts';
import { fitDate, type PageFrame } from './page-frame.ts';
import type { PageEvidence, PartCounts } from './read-evidence.ts';

const mostTopics = 28;
/** What a mention adds to a topic's centrality by where it stands. Only the first in title, description and lead counts. */
const placeWeights = { title: 4, description: 2, lead: 2, body: 0, url: 0 };
/** What every eighth of the page adds in which a topic stands. */
const spreadWeight = 0.5;
/** The sum of weights at which a topic is half as central as one can be. */
const halfway = 4;

/** Factors of what says less, or more, of what a page is about. */
const shares = {
  /** Names that also mean other things; and one of these alone in the text. */
  weak: 0.65,
  loneWeak: 0.4,
  /** What the page speaks of without a name of the explainer. */
  implied: 0.75,
  /** General ideas, which nearly every page of the field calls for, stand behind what is particular to this one. */
  general: 0.65,
  generalInTitle: 0.7,
  mainCountry: 1.15,
  otherCountry: 0.35,
  /** An event in a country that the page does not name; and one that went on there when the page was written. */
  elsewhere: 0.4,
  during: 1.3,
};
const generalIdeas = new Set(['internet-censorship', 'circumvention', 'vpn']);
/**
 * Persons, firms, ideas and events are named in passing everywhere. By weak names alone, they must be named so often or in
 * the title, else they stand behind everything else, and only where there is much else.
 */
const passingKinds = new Set<ExplainerKind>(['event', 'actor', 'concept', 'law', 'measurement']);
const leastInPassing = 3;
const muchElse = 5;

interface Standing {
  topic: number;
  mentions: number;
  /** Mentions in the text itself: a title often stands there again. */
  inText: number;
  strong: boolean;
  implied: boolean;
  where: Set<string>;
  passages: Set<number>;
}

/**
 * The explainers that a page calls for, most central first, at most 28: by title, description, lead, number of mentions
 * (logarithmic) and spread over the page, and by how well they fit its countries and its date.
 */
export function rankTopics(evidence: PageEvidence, lexicon: Lexicon, frame: PageFrame): ReportTopic[] {
  const standings = countMentions(evidence);
  const indexOf = new Map(lexicon.topics.map(({ id }, index) => [id, index]));
  for (const [id, counts] of implyTopics(evidence, lexicon, frame))
    addImplied(standings, indexOf.get(id), counts, evidence.passages);
  const ranked = [...standings.values()]
    .flatMap((standing) => {
      const topic = lexicon.topics[standing.topic] as LexiconTopic;
      standing.strong ||= isOfTheHour(topic, frame);
      const weight = weigh(standing, topic) * measureFit(standing, topic, frame);
      if (weight <= 0) return [];
      const score = Math.round((1000 * weight) / (weight + halfway)) / 1000;
      const mentions = standing.inText || standing.mentions;
      return [{ isPassing: isPassing(standing, topic), id: topic.id, kind: topic.kind, score, mentions }];
    })
    .sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1));
  const meant = ranked.filter((topic) => !topic.isPassing);
  const passing = ranked.filter((topic) => topic.isPassing);
  const last = Math.min(1, ...meant.map(({ score }) => score));
  return [
    ...meant,
    ...(meant.length >= muchElse ? passing : []).map((topic) => ({
      ...topic,
      score: Math.min(topic.score, last),
    })),
  ]
    .slice(0, mostTopics)
    .map(({ id, kind, score, mentions }) => ({ id, kind, score, mentions }));
}

/** Whether an event went on in the page's own country when the page was written: then any name of it means it. */
function isOfTheHour(topic: LexiconTopic, frame: PageFrame): boolean {
  return (
    fitDate(topic, frame) === 'then' && (topic.places ?? []).some((code) => frame.mainPlaces.includes(code))
  );
}

/** Whether a topic is named only by the way. */
function isPassing({ strong, implied, mentions, where }: Standing, { kind }: LexiconTopic): boolean {
  if (strong || implied || !passingKinds.has(kind) || where.has('title')) return false;
  const isAhead = where.has('lead') || where.has('description');
  return mentions < leastInPassing - (isAhead ? 1 : 0);
}

function countMentions({ topicHits, passages }: PageEvidence): Map<number, Standing> {
  const standings = new Map<number, Standing>();
  for (const { topic, where, passage, weak } of topicHits) {
    const known = standings.get(topic) ?? startStanding(topic, false);
    known.mentions += 1;
    if (where === 'lead' || where === 'body') known.inText += 1;
    known.strong ||= !weak;
    known.where.add(where);
    known.passages.add(Math.floor((8 * passage) / Math.max(1, passages)));
    standings.set(topic, known);
  }
  return standings;
}

function startStanding(topic: number, implied: boolean): Standing {
  return { topic, mentions: 0, inText: 0, strong: false, implied, where: new Set(), passages: new Set() };
}

/** What the page says of a topic counts where it is more than its names. Its spread is guessed from how often it is said. */
function addImplied(
  standings: Map<number, Standing>,
  topic: number | undefined,
  { title, lead, body }: PartCounts,
  passages: number,
): void {
  if (topic === undefined) return;
  const known = standings.get(topic) ?? startStanding(topic, true);
  if (body > known.mentions) {
    known.mentions = body;
    known.inText = Math.max(known.inText, body - title);
    const spread = Math.min(8, body, passages) / 2;
    for (let part = known.passages.size; part < spread; part += 1) known.passages.add(-1 - part);
  }
  if (title > 0) known.where.add('title');
  if (lead > 0) known.where.add('lead');
  standings.set(topic, known);
}

/** How much a page says of a topic, wherever and whenever it is. */
function weigh({ mentions, passages, where, strong, implied }: Standing, { kind }: LexiconTopic): number {
  let weight = Math.log2(1 + mentions) + passages.size * spreadWeight;
  for (const part of where) weight += placeWeights[part as keyof typeof placeWeights];
  if (strong || kind === 'country') return weight;
  if (implied) return weight * shares.implied;
  const isAhead = where.has('title') || where.has('lead') || where.has('description');
  return weight * (mentions === 1 && !isAhead ? shares.loneWeak : shares.weak);
}

/** How well a topic fits the page's countries and date, as a factor; 0 where it cannot be meant. */
function measureFit({ where, mentions }: Standing, topic: LexiconTopic, frame: PageFrame): number {
  const { id, kind, places = [] } = topic;
  if (generalIdeas.has(id)) return where.has('title') ? shares.generalInTitle : shares.general;
  if (kind === 'country') {
    if (places.some((code) => frame.mainPlaces.includes(code))) return shares.mainCountry;
    return mentions > 1 || where.has('title') ? shares.otherCountry : 0;
  }
  if (kind !== 'event') return 1;
  const time = fitDate(topic, frame);
  if (time === 'later') return 0;
  const isHere = places.length === 0 || places.some((code) => frame.places.includes(code));
  if (!isHere) return frame.places.length > 0 ? shares.elsewhere : 1;
  return time === 'then' ? shares.during : 1;
}
