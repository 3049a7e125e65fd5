import { measureFeatures } from '../../core/recognition/features.ts';
import type { Lexicon } from '../../core/recognition/lexicon.ts';
import { readEvidence } from '../../core/recognition/read-evidence.ts';
import { type CorpusDocument, toPageText } from './read-corpus.ts';
import type { Example } from './train-model.ts';

/** Measures the features of each document. */
export function readExamples(documents: readonly CorpusDocument[], lexicon: Lexicon): Example[] {
  return documents.map((document) => ({
    document,
    features: measureFeatures(readEvidence(toPageText(document), lexicon)),
  }));
}
