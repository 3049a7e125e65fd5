import { mainPlaces } from '../main-places.ts';
import type { PageText } from '../page-text.ts';
import type { Report } from '../report.ts';
import { addContext } from './add-context.ts';
import { type Features, measureFeatures } from './features.ts';
import type { PageLanguages } from './find-languages.ts';
import type { Lexicon } from './lexicon.ts';
import { logistic, type RecognitionModel } from './model.ts';
import { rankPlaces } from './rank-places.ts';
import { rankTopics } from './rank-topics.ts';
import { readEvidence } from './read-evidence.ts';
import { weighTerms } from './weigh-terms.ts';

/** What a page's text tells, of all that a report holds. */
export type Recognition = Pick<Report, 'about' | 'probability' | 'lang' | 'places' | 'topics' | 'evidence'>;

/**
 * Judges a page: whether it is about internet censorship, how surely, why, and which explainers it calls for. The day of
 * publication, where it is known, tells which events can be meant; `languages` spares finding the page's again. Never throws.
 */
export function recognizePage(
  page: PageText,
  lexicon: Lexicon,
  published?: string,
  languages?: PageLanguages,
): Recognition {
  const evidence = readEvidence(page, lexicon, languages);
  const features = measureFeatures(evidence);
  const { calibration, threshold } = lexicon.model;
  const score = scoreFeatures(features, lexicon.model);
  const probability = logistic(calibration.scale * score + calibration.shift);
  const places = rankPlaces(evidence, lexicon);
  const frame = { mainPlaces: mainPlaces({ places }), places: places.map(({ code }) => code), published };
  return {
    about: probability >= threshold,
    probability: Math.round(probability * 1000) / 1000,
    lang: evidence.lang,
    places,
    topics: addContext(rankTopics(evidence, lexicon, frame), lexicon, frame),
    evidence: weighTerms(evidence, features, lexicon),
  };
}

/** The model's log-odds before calibration. */
export function scoreFeatures(features: Features, { bias, weights }: RecognitionModel): number {
  let score = bias;
  for (const [name, value] of features) score += (weights[name] ?? 0) * value;
  return score;
}
