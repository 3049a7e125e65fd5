import { mainPlaces } from '../main-places.ts';
import type { PageText } from '../page-text.ts';
import type { Report } from '../report.ts';
import { addContext } from './add-context.ts';
import { forTopics, forVerdict, isWithin, reachIn } from './choose-blocks.ts';
import { type Features, measureFeatures } from './features.ts';
import { findLanguages, nameLanguage, type PageLanguages } from './find-languages.ts';
import type { Lexicon } from './lexicon.ts';
import { logistic, type ModelTable } from './model.ts';
import { rankPlaces } from './rank-places.ts';
import { rankTopics } from './rank-topics.ts';
import { type PageEvidence, readEvidence } from './read-evidence.ts';
import { weighTerms } from './weigh-terms.ts';

/** What a page's text tells, of all that a report holds. */
export type Recognition = Pick<Report, 'about' | 'probability' | 'lang' | 'places' | 'topics' | 'evidence'>;

/** Whether a page is about internet censorship, and what that was told by. */
export interface Verdict extends Pick<Report, 'about' | 'probability' | 'lang'> {
  languages: PageLanguages;
  evidence: PageEvidence;
  features: Features;
}

/** Judges whether a page is about internet censorship, and how surely. Never throws. */
export function judgePage(
  page: PageText,
  lexicon: Lexicon,
  languages: PageLanguages = findLanguages(page, lexicon),
): Verdict {
  const evidence = readEvidence(page, lexicon, languages);
  const features = measureFeatures(evidence, lexicon.signs);
  const { calibration, threshold } = lexicon.model;
  const score = scoreFeatures(features, lexicon.model);
  const probability = logistic(calibration.scale * score + calibration.shift);
  return {
    about: probability >= threshold,
    probability: Math.round(probability * 1000) / 1000,
    lang: evidence.lang,
    languages,
    evidence,
    features,
  };
}

/**
 * Tells of a judged page why it was judged so, where it plays, and which explainers it calls for, which takes more of a long page than
 * the verdict. The day of publication, where it is known, tells which events can be meant. Never throws.
 */
export function explainPage(
  page: PageText,
  lexicon: Lexicon,
  verdict: Verdict,
  published?: string,
): Recognition {
  const { about, probability, languages, features } = verdict;
  const lang = nameLanguage(page, verdict.lang);
  const evidence = isWithin(page.blocks, reachIn(verdict.lang, forVerdict))
    ? verdict.evidence
    : readEvidence(page, lexicon, languages, forTopics);
  const places = rankPlaces({ ...evidence, lang }, lexicon);
  const frame = { mainPlaces: mainPlaces({ places }), places: places.map(({ code }) => code), published };
  return {
    about,
    probability,
    lang,
    places,
    topics: addContext(rankTopics(evidence, lexicon, frame), lexicon, frame),
    evidence: weighTerms(verdict.evidence, features, lexicon),
  };
}

/** Judges a page and explains it, whatever the verdict. */
export function recognizePage(page: PageText, lexicon: Lexicon, published?: string): Recognition {
  return explainPage(page, lexicon, judgePage(page, lexicon), published);
}

/** The model's log-odds before calibration. */
export function scoreFeatures(
  features: Features,
  { bias, weights }: Pick<ModelTable, 'bias' | 'weights'>,
): number {
  let score = bias;
  for (let at = 0; at < features.length; at += 1) score += (features[at] as number) * (weights[at] as number);
  return score;
}
