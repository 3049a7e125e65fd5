import * as v from 'valibot';
import type { PageText } from '../../core/page-text.ts';
import { readJsonLines } from '../read-json-lines.ts';

const documentSchema = v.object({
  id: v.string(),
  label: v.picklist(['positive', 'negative', 'borderline']),
  lang: v.optional(v.string(), 'und'),
  kind: v.optional(v.string(), ''),
  hard_topic: v.optional(v.nullable(v.string()), null),
  publisher: v.optional(v.string(), ''),
  /** Translations and near-duplicates share one; they are never divided between learning and measuring. */
  group: v.optional(v.string(), ''),
  sampling: v.optional(v.string(), ''),
  url: v.optional(v.nullable(v.string()), null),
  /** The day on which the page was published, where its source tells. */
  date: v.optional(v.nullable(v.string()), null),
  title: v.optional(v.string(), ''),
  text: v.string(),
});
/** A labelled page. */
export type CorpusDocument = v.InferOutput<typeof documentSchema>;

/** Reads a corpus of one JSON object a line. Throws, naming line and field, where one is not as it should be. */
export function readCorpus(file: string): CorpusDocument[] {
  return readJsonLines(file, documentSchema);
}

/** The document as a page would be read. Its language is left for the recognizer to find. */
export function toPageText({ title, text, url }: Pick<CorpusDocument, 'title' | 'text' | 'url'>): PageText {
  const blocks = text.split(/\n+/).map((block) => block.replace(/\s+/g, ' ').trim());
  return {
    url: url ?? '',
    title,
    description: '',
    lang: null,
    blocks: blocks.filter((block) => block !== ''),
  };
}
