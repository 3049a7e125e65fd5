import type { ReportTopic } from '../report.ts';
import type { Lexicon } from './lexicon.ts';
import type { PageEvidence } from './read-evidence.ts';

const mostTopics = 24;
/** What a mention adds to a topic's centrality by where it stands. Only the first in title, description and lead counts. */
const placeWeights = { title: 4, description: 2, lead: 2, body: 0, url: 0 };
/** A name that is a country's, or that also means other things, says less of what the page is about. */
const weakShare = 0.6;
const countryShare = 0.5;
/** The sum of weights at which a topic is half as central as one can be. */
const halfway = 4;

interface Standing {
  topic: number;
  mentions: number;
  /** Mentions in the text itself: a title often stands there again. */
  inText: number;
  strong: boolean;
  where: Set<string>;
  passages: Set<number>;
}

/**
 * The explainers that a page calls for, most central first, at most 24: by title, description, lead, number of mentions
 * (logarithmic) and how far they are spread over the page.
 */
export function rankTopics({ topicHits, passages }: PageEvidence, lexicon: Lexicon): ReportTopic[] {
  const standings = new Map<number, Standing>();
  for (const { topic, where, passage, weak } of topicHits) {
    const known = standings.get(topic) ?? {
      topic,
      mentions: 0,
      inText: 0,
      strong: false,
      where: new Set(),
      passages: new Set(),
    };
    known.mentions += 1;
    if (where === 'lead' || where === 'body') known.inText += 1;
    known.strong ||= !weak;
    known.where.add(where);
    known.passages.add(Math.floor((8 * passage) / Math.max(1, passages)));
    standings.set(topic, known);
  }
  return [...standings.values()]
    .map((standing) => {
      const { id, kind } = lexicon.topics[standing.topic] as Lexicon['topics'][number];
      let weight = Math.log2(1 + standing.mentions) + standing.passages.size / 2;
      for (const where of standing.where) weight += placeWeights[where as keyof typeof placeWeights];
      if (kind === 'country') weight *= countryShare;
      else if (!standing.strong) weight *= weakShare;
      const score = Math.round((1000 * weight) / (weight + halfway)) / 1000;
      return { id, kind, score, mentions: standing.inText || standing.mentions };
    })
    .sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1))
    .slice(0, mostTopics);
}
