import { createHash } from 'node:crypto';
import { join } from 'node:path';
import * as v from 'valibot';
import { readJsonLines } from '../read-json-lines.ts';

const day = v.pipe(v.string(), v.regex(/^\d{4}-\d\d-\d\d$/, 'write a day as YYYY-MM-DD'));
const oneOrMore = v.union([v.string(), v.array(v.string())]);

const topicLabelSchema = v.object({
  id: v.string(),
  lang: v.string(),
  /** Ids of the explainers that an editor would put first, most central first. */
  central: v.pipe(v.array(v.string()), v.minLength(1)),
  /** Named and reasonable, but not central. */
  also: v.array(v.string()),
  /** Found reasonable only when the engine had shown them and the text was read again. */
  later: v.optional(v.array(v.string()), []),
  /** The page's main country; several codes where they are equally so; null where it has none. */
  place: v.nullable(oneOrMore),
  /** The day of publication that the text itself gives. */
  published: v.nullable(day),
});
/** What a reader says of a page's topics. */
export type TopicLabel = v.InferOutput<typeof topicLabelSchema>;

const span = v.tuple([v.number(), v.number(), v.string(), v.string()]);
const readingLabelSchema = v.object({
  id: v.string(),
  /** How many words the page's body has, furniture included. */
  words: v.number(),
  /** Spans of the main text in words, each with the hashes of its first and last words. */
  main: v.array(span),
  /** Spans that may count as main text or not: title, byline, captions, lists of one's own related stories. */
  either: v.array(span),
  /** The day of publication, all days that the page gives where time zones disagree; null where it gives none. */
  published: v.nullable(v.union([day, v.array(day)])),
});
/** Where a page's main text stands, and when the page was published. Pages of which only the date was read have no `main`. */
export type ReadingLabel = v.InferOutput<typeof readingLabelSchema>;

const linkLabelSchema = v.object({
  id: v.string(),
  /** Addresses that the article's body cites, each as `markAddress` writes it. */
  links: v.array(v.string()),
  /** Those of which one may say that they are cited or not. */
  either: v.array(v.string()),
});
/** What a page cites. */
export type LinkLabel = v.InferOutput<typeof linkLabelSchema>;

/** The first 16 hexadecimal digits of an address's SHA-256: labels tell an address again without holding it. */
export function markAddress(address: string): string {
  return createHash('sha256').update(address).digest('hex').slice(0, 16);
}

/** Reads a file of topic labels. Throws, naming file, line and field, where one is not as it should be. */
export function readTopicLabels(file: string): TopicLabel[] {
  return readJsonLines(file, topicLabelSchema);
}

/** Reads `reading.jsonl` and `links.jsonl` of a folder of labels. */
export function readPageLabels(folder: string): { reading: ReadingLabel[]; links: LinkLabel[] } {
  return {
    reading: readJsonLines(join(folder, 'reading.jsonl'), readingLabelSchema),
    links: readJsonLines(join(folder, 'links.jsonl'), linkLabelSchema),
  };
}
