import * as v from 'valibot';
import type { Source, SourceKind } from '../core/explainer.ts';

/** CSL-JSON types we use, and what the panel calls them. https://docs.citationstyles.org/en/stable/specification.html */
const kindOfType: Record<string, SourceKind> = {
  'article-journal': 'paper',
  'paper-conference': 'paper',
  thesis: 'paper',
  report: 'report',
  'article-newspaper': 'news',
  'article-magazine': 'news',
  'post-weblog': 'blog',
  webpage: 'documentation',
  dataset: 'dataset',
  legislation: 'law',
  bill: 'law',
  legal_case: 'law',
  'press-release': 'official',
  speech: 'official',
  book: 'book',
  chapter: 'book',
};

const webAddress = v.pipe(
  v.string(),
  v.check((text) => /^https?:\/\//.test(text) && URL.canParse(text), 'is not a web address'),
);

const cslItem = v.strictObject({
  id: v.pipe(v.string(), v.regex(/^[\p{L}\d_-]+$/u, 'is not an id: letters, digits, hyphens')),
  type: v.picklist(Object.keys(kindOfType)),
  title: v.pipe(v.string(), v.minLength(1)),
  author: v.optional(
    v.array(
      v.union([
        v.strictObject({ literal: v.string() }),
        v.strictObject({ family: v.string(), given: v.optional(v.string()) }),
      ]),
    ),
  ),
  publisher: v.optional(v.string()),
  issued: v.optional(
    v.strictObject({
      'date-parts': v.tuple([
        v.pipe(v.array(v.pipe(v.number(), v.integer())), v.minLength(1), v.maxLength(3)),
      ]),
    }),
  ),
  language: v.string(),
  URL: webAddress,
  custom: v.strictObject({
    archived: webAddress,
    archive: v.picklist(['capture', 'search']),
    copy: v.optional(v.boolean()),
  }),
});

/** Reads the bibliography, a CSL-JSON array. Items that cannot be read are left out and named in the problems. */
export function readSources(
  file: string,
  text: string,
): { sources: Record<string, Source>; problems: string[] } {
  const problems: string[] = [];
  const sources: Record<string, Source> = {};
  let items: unknown;
  try {
    items = JSON.parse(text);
  } catch (error) {
    return { sources, problems: [`${file}: is not JSON: ${error instanceof Error ? error.message : error}`] };
  }
  if (!Array.isArray(items)) return { sources, problems: [`${file}: must be an array of CSL-JSON items`] };
  items.forEach((item: unknown, index) => {
    const read = v.safeParse(cslItem, item);
    const name =
      typeof item === 'object' && item !== null && 'id' in item && typeof item.id === 'string'
        ? item.id
        : `item ${index}`;
    if (!read.success) {
      for (const issue of read.issues)
        problems.push(
          `${file}: ${name}: "${v.getDotPath(issue) ?? 'item'}" ${issue.input === undefined ? 'is missing' : issue.message}`,
        );
      return;
    }
    const csl = read.output;
    if (sources[csl.id]) problems.push(`${file}: ${csl.id}: stands twice`);
    const people = (csl.author ?? []).map((author) =>
      'literal' in author ? author.literal : [author.given, author.family].filter(Boolean).join(' '),
    );
    const date = csl.issued?.['date-parts'][0]
      .map((part, position) => String(part).padStart(position ? 2 : 4, '0'))
      .join('-');
    sources[csl.id] = {
      id: csl.id,
      title: csl.title,
      by: [...people, csl.publisher].filter(Boolean).join(', '),
      kind: kindOfType[csl.type] ?? 'documentation',
      lang: csl.language,
      url: csl.URL,
      archived: { url: csl.custom.archived, kind: csl.custom.archive },
      copy: csl.custom.copy ?? false,
      ...(date && { date }),
    };
  });
  return { sources, problems };
}
