import type { Lexicon } from '../../../src/core/recognition/lexicon.ts';
import type { RecognitionModel } from '../../../src/core/recognition/model.ts';
import { compileLexicon, type TopicTerms } from '../../../src/knowledge/compile-lexicon.ts';
import type { LanguageLexicon } from '../../../src/knowledge/read-lexicon.ts';

const model: RecognitionModel = {
  bias: -2,
  weights: { 'blocking@body': 10, 'arts@body': -10 },
  calibration: { scale: 1, shift: 0 },
  threshold: 0.5,
};

/** A lexicon file of one language. */
export function aLanguage(language: string, groups: LanguageLexicon['groups']): LanguageLexicon {
  return { language, groups, demonyms: {}, capitals: {}, frequentWords: [] };
}

/** An explainer's names. */
export function aTopic(
  id: string,
  terms: TopicTerms['terms'],
  weak: TopicTerms['weak'] = {},
  kind: TopicTerms['explainer']['kind'] = 'tool',
  more: Omit<TopicTerms['explainer'], 'id' | 'kind'> = {},
): TopicTerms {
  return { explainer: { id, kind, ...more }, terms, weak };
}

/** A lexicon of a few files and explainers. English has the words that tell it from other languages. */
export function aLexicon(files: readonly LanguageLexicon[], topics: readonly TopicTerms[] = []): Lexicon {
  const english = { ...aLanguage('en', {}), frequentWords: ['the', 'of', 'in', 'to'] };
  const named = files.some(({ language }) => language === 'en') ? [] : [english];
  return compileLexicon({ entries: topics }, [...files, ...named, aLanguage('und', {})], model);
}
