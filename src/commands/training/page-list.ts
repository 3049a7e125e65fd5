import * as v from 'valibot';
import { readJsonLines } from '../read-json-lines.ts';

/** `github:owner/name@commit:path`, the commit in full. */
const fileSource = /^github:([\w.-]+)\/([\w.-]+)@([0-9a-f]{40}):(.+)$/;
const webSource = /^https?:\/\/.+$/;

/** How title and text are taken from a file. */
const takeSchema = v.strictObject({
  /** Of a ZIP archive: the file within it. */
  member: v.optional(v.string()),
  form: v.picklist(['markdown', 'html', 'text', 'csv', 'jsonl', 'json']),
  /** Of HTML, also within Markdown: the element that holds the text. */
  css: v.optional(v.string()),
  /** The heading that is the title, counted from 1, where the file gives none otherwise. */
  heading: v.optional(v.number()),
  /** Of CSV and JSON Lines: the record, counted from 0. */
  row: v.optional(v.number()),
  /** Of records: where their title and text are. */
  title: v.optional(v.string()),
  text: v.optional(v.string()),
  /** Of CSV: what stands between fields, if no comma; whether the first line names the fields. */
  delimiter: v.optional(v.string()),
  header: v.optional(v.boolean()),
  /** What stands for a space between words. */
  space: v.optional(v.string()),
  /** The text ends before the first block, not its very first, that begins with one of these: comments follow. */
  until: v.optional(v.array(v.string())),
  /** Lines of the file that count, from the first to the one before the second, counted from 0. */
  lines: v.optional(v.tuple([v.number(), v.number()])),
});
/** How title and text are taken from a file. */
export type Take = v.InferOutput<typeof takeSchema>;

const listedPageSchema = v.strictObject({
  id: v.pipe(v.string(), v.regex(/^[pnb][0-9a-f]{8}$/)),
  label: v.picklist(['positive', 'negative', 'borderline']),
  kind: v.picklist(['news', 'report', 'tool', 'blog', 'hard', 'ordinary', 'borderline']),
  hard_topic: v.nullable(v.string()),
  lang: v.string(),
  publisher: v.string(),
  date: v.nullable(v.string()),
  /** Translations and near-duplicates share one. */
  group: v.string(),
  /** Where nobody looks at single errors, `kept`; a publisher is in one half. */
  half: v.picklist(['open', 'kept']),
  /** `github:owner/name@commit:path`, or the address of a page that is in no repository. */
  source: v.union([v.pipe(v.string(), v.regex(fileSource)), v.pipe(v.string(), v.regex(webSource))]),
  /** Null for what is in no repository. */
  take: v.nullable(takeSchema),
});
/** A labelled page, told by where it is and not by what it says. */
export type ListedPage = v.InferOutput<typeof listedPageSchema>;

/** Reads a list of labelled pages. Throws, naming line and field, where one is not as it should be. */
export function readPageList(file: string): ListedPage[] {
  return readJsonLines(file, listedPageSchema);
}

/** The repository, commit and path that a page's source names. */
export function splitSource(source: string): { owner: string; name: string; commit: string; path: string } {
  const [, owner, name, commit, path] = fileSource.exec(source) ?? [];
  if (!owner || !name || !commit || !path) throw new Error(`not a file of a repository: ${source}`);
  return { owner, name, commit, path };
}
