import type { PageText } from '../../core/page-text.ts';
import { measureFeatures } from '../../core/recognition/features.ts';
import type { Lexicon } from '../../core/recognition/lexicon.ts';
import { readEvidence } from '../../core/recognition/read-evidence.ts';
import { type CorpusDocument, toPageText } from './read-corpus.ts';
import type { Example, Reading } from './train-model.ts';

/** How much of a page its beginning is, in letters; Chinese and Japanese say the same in fewer. */
const leadLetters = 600;
const lettersOfWide = 2.5;
const wide = /[\u2e80-\u9fff\uac00-\ud7af]/;

/** What readings of a page's beginning alone, and those with a thinned lexicon, all of them together, count beside the whole. */
const leadImportance = 0.5;
const thinnedImportance = 0.5;

/**
 * Reads each document whole and its beginning alone, so that short pages are understood too; and both again with each thinned
 * lexicon, so that pages are understood that say it in words of their own.
 */
export function readExamples(
  documents: readonly CorpusDocument[],
  lexicon: Lexicon,
  thinned: readonly Lexicon[],
): Example[] {
  return documents.map((document) => {
    const page = toPageText(document);
    const lead = { ...page, blocks: cutToLead(page) };
    const read = (by: Lexicon, importance: number): Reading[] => [
      { features: measureFeatures(readEvidence(page, by), by.signs), importance },
      {
        features: measureFeatures(readEvidence(lead, by), by.signs),
        importance: importance * leadImportance,
      },
    ];
    const readings = read(lexicon, 1);
    for (const lacking of thinned) readings.push(...read(lacking, thinnedImportance / thinned.length));
    return { document, readings };
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
