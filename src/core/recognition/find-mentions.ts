import { foldText } from '../text/fold.ts';
import { findTerms } from './find-terms.ts';
import { type Lexicon, type LexiconTerm, termOwners } from './lexicon.ts';

/** Where explainers' names stand in a text. */
export interface Mention {
  /** Offsets into the text as it was given. */
  start: number;
  end: number;
  /** An explainer's id. */
  topic: string;
}

/** The mentions of given explainers in a text, in order, as offsets into that very text. */
export function findMentions(text: string, topicIds: readonly string[], lexicon: Lexicon): Mention[] {
  const wanted = new Set(topicIds);
  const folded = foldText(text);
  const accepts = (term: LexiconTerm) =>
    term[1] === termOwners.topic && wanted.has(lexicon.topics[term[2]]?.id ?? '');
  const mentions: Mention[] = [];
  for (const { start, end, term } of findTerms(text, folded, lexicon, accepts)) {
    const topic = lexicon.topics[term[2]]?.id ?? '';
    const mention = { start: folded.starts[start] ?? 0, end: folded.ends[end - 1] ?? 0, topic };
    const before = mentions.at(-1);
    if (before?.topic !== topic || before.start !== mention.start) mentions.push(mention);
  }
  return mentions;
}
