import { findTerms } from './find-terms.ts';
import { topicOf } from './imply-topics.ts';
import type { Lexicon, LexiconTerm } from './lexicon.ts';

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
  const accepts = (term: LexiconTerm) => wanted.has(topicOf(term, lexicon) ?? '');
  const mentions: Mention[] = [];
  for (const { start, end, term } of findTerms(text, lexicon, accepts)) {
    const topic = topicOf(term, lexicon) ?? '';
    const before = mentions.at(-1);
    // Names that share words, as in "internet shutdown orders", are one mention.
    if (before?.topic === topic && start < before.end) before.end = Math.max(before.end, end);
    else mentions.push({ start, end, topic });
  }
  return mentions;
}

/** Ids of all explainers that a text names, most often named first. */
export function namedTopics(text: string, lexicon: Lexicon): string[] {
  const counts = new Map<string, number>();
  const all = lexicon.topics.map(({ id }) => id);
  for (const { topic } of findMentions(text, all, lexicon)) counts.set(topic, (counts.get(topic) ?? 0) + 1);
  return [...counts].sort(([, a], [, b]) => b - a).map(([id]) => id);
}
