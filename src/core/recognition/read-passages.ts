import type { PageText } from '../page-text.ts';
import type { EvidencePlace } from '../report.ts';
import { edge } from '../text/letters.ts';
import { chooseBlocks, lettersWithin, type Reach, reachIn } from './choose-blocks.ts';
import type { PageLanguages } from './find-languages.ts';
import { scanForTerms, selectTerms, type TermHit } from './find-terms.ts';
import type { Lexicon } from './lexicon.ts';

/** A passage of a page, roughly a sentence, and the terms in it in order. */
export interface Passage {
  where: EvidencePlace;
  hits: TermHit[];
  /** Whether it says something, or is but a label of a list or a button, without any term. */
  counts: boolean;
}

/** The lead: as many letters from the first block on. Chinese says the same in a third of them. */
const leadLetters = { spaced: 700, unspaced: 250 };
/** Shorter passages without a term are labels. */
const labelLetters = { spaced: 24, unspaced: 8 };
const none: TermHit[] = [];
const unspacedLanguages = new Set(['zh', 'ja', 'th', 'my', 'km']);

/**
 * Looks once through a page, for the terms of its languages: the passages of its blocks within reach with the terms in them. Of a
 * block that is longer than that, pages without paragraphs for instance, the rest is left out.
 */
export function readPassages(
  page: PageText,
  lexicon: Lexicon,
  languages: PageLanguages,
  reach: Reach,
): Passage[] {
  const { lang } = languages;
  const near = reachIn(lang, reach);
  const longest = lettersWithin(near);
  const chosen = chooseBlocks(page.blocks, near).map((at) => (page.blocks[at] as string).slice(0, longest));
  const blocks = [page.title, page.description, ...chosen];
  const text = blocks.join(edge);
  const scan = scanForTerms(text, lexicon, languages);
  const hits = selectTerms(text, scan, lexicon);
  const passages: Passage[] = [];
  const spacing = unspacedLanguages.has(lang) ? 'unspaced' : 'spaced';
  const lead = leadLetters[spacing];
  const label = labelLetters[spacing];
  let block = 0;
  let blockEnd = page.title.length;
  const bodyStart = page.title.length + page.description.length + 2;
  let next = 0;
  let from = 0;
  let where: EvidencePlace = 'title';
  for (const end of scan.passageEnds) {
    while (end > blockEnd) {
      const start = blockEnd + 1;
      block += 1;
      blockEnd = start + (blocks[block] as string).length;
      // The edges between the blocks are none of the page's letters.
      where = block === 1 ? 'description' : start - bodyStart - (block - 2) < lead ? 'lead' : 'body';
    }
    const first = next;
    while (next < hits.length && (hits[next] as TermHit).start < end) next += 1;
    const own = next > first ? hits.slice(first, next) : none;
    passages.push({ where, hits: own, counts: next > first || end - from >= label });
    from = end;
  }
  return passages;
}
