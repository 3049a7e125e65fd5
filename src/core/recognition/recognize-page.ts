import type { PageText } from '../page-text.ts';
import type { Evidence, Report } from '../report.ts';
import { addContext } from './add-context.ts';
import { type Features, measureFeatures } from './features.ts';
import { type Lexicon, termOwners } from './lexicon.ts';
import { logistic, type RecognitionModel } from './model.ts';
import { rankPlaces } from './rank-places.ts';
import { rankTopics } from './rank-topics.ts';
import { type PageEvidence, readEvidence } from './read-evidence.ts';

/** What a page's text tells, of all that a report holds. */
export type Recognition = Pick<Report, 'about' | 'probability' | 'lang' | 'places' | 'topics' | 'evidence'>;

const mostEvidence = 40;

/** Judges a page: whether it is about internet censorship, how surely, why, and which explainers it calls for. Never throws. */
export function recognizePage(page: PageText, lexicon: Lexicon): Recognition {
  const evidence = readEvidence(page, lexicon);
  const features = measureFeatures(evidence);
  const { calibration, threshold } = lexicon.model;
  const score = scoreFeatures(features, lexicon.model);
  const probability = logistic(calibration.scale * score + calibration.shift);
  return {
    about: probability >= threshold,
    probability: Math.round(probability * 1000) / 1000,
    lang: evidence.lang,
    places: rankPlaces(evidence, lexicon),
    topics: addContext(rankTopics(evidence, lexicon), lexicon),
    evidence: weighTerms(evidence, features, lexicon),
  };
}

/** The model's log-odds before calibration. */
export function scoreFeatures(features: Features, { bias, weights }: RecognitionModel): number {
  let score = bias;
  for (const [name, value] of features) score += (weights[name] ?? 0) * value;
  return score;
}

/** Shares out what each group's features weigh among the group's terms by how often they were found. */
function weighTerms(evidence: PageEvidence, features: Features, lexicon: Lexicon): Evidence[] {
  const { weights, calibration } = lexicon.model;
  const byGroup = new Map<string, number>();
  for (const [name, value] of features) {
    const weight = (weights[name] ?? 0) * value * calibration.scale;
    const signs = name.slice(0, name.lastIndexOf('@')).split('+');
    for (const sign of signs) byGroup.set(sign, (byGroup.get(sign) ?? 0) + weight / signs.length);
  }
  const named = evidence.groupTerms.map(({ term, where, count }) => {
    const topic = term[1] === termOwners.topic ? lexicon.topics[term[2]] : undefined;
    const group = topic ? `topic:${topic.kind}` : (lexicon.groups[term[2]] as string);
    return { term: term[0], sign: group, group: topic?.id ?? group, where: [...where], count };
  });
  const counts = new Map<string, number>();
  for (const { sign, count } of named) counts.set(sign, (counts.get(sign) ?? 0) + count);
  return named
    .map(({ sign, ...term }) => ({
      ...term,
      weight: Math.round(1000 * (((byGroup.get(sign) ?? 0) * term.count) / (counts.get(sign) ?? 1))) / 1000,
    }))
    .sort((a, b) => Math.abs(b.weight) - Math.abs(a.weight))
    .slice(0, mostEvidence);
}
