import type { PageText } from '../../core/page-text.ts';
import { measureFeatures } from '../../core/recognition/features.ts';
import type { Lexicon } from '../../core/recognition/lexicon.ts';
import { readEvidence } from '../../core/recognition/read-evidence.ts';
import { type CorpusDocument, toPageText } from './read-corpus.ts';
import type { Example } from './train-model.ts';

/** How much of a page its beginning is, in letters; Chinese and Japanese say the same in fewer. */
const leadLetters = 600;
const lettersOfWide = 2.5;
const wide = /[\u2e80-\u9fff\uac00-\ud7af]/;

/** Measures the features of each document, of the whole and of its beginning, with a lexicon and with a thinned one. */
export function readExamples(
  documents: readonly CorpusDocument[],
  lexicon: Lexicon,
  thinned: Lexicon,
): Example[] {
  return documents.map((document) => {
    const page = toPageText(document);
    const lead = { ...page, blocks: cutToLead(page) };
    return {
      document,
      features: measureFeatures(readEvidence(page, lexicon)),
      leadFeatures: measureFeatures(readEvidence(lead, lexicon)),
      thinnedFeatures: measureFeatures(readEvidence(page, thinned)),
      thinnedLeadFeatures: measureFeatures(readEvidence(lead, thinned)),
    };
  });
}

function cutToLead({ blocks }: PageText): string[] {
  const lead: string[] = [];
  let room = leadLetters;
  for (const block of blocks) {
    let at = 0;
    while (at < block.length && room > 0) {
      room -= wide.test(block.charAt(at)) ? lettersOfWide : 1;
      at += 1;
    }
    lead.push(block.slice(0, at));
    if (room <= 0) break;
  }
  return lead;
}
