import * as v from 'valibot';
import { readEdtf } from '../core/edtf.ts';
import { type Explainer, explainerKinds } from '../core/explainer.ts';
import { placeCodes } from './place-names.ts';
import { readFrontMatter } from './read-front-matter.ts';
import { readInline, readMarkdown } from './read-markdown.ts';

/** An explainer with the names by which pages are matched to it, by language. */
export interface KnowledgeEntry {
  /** Path of its file, for messages. */
  file: string;
  explainer: Explainer;
  /** Names that are enough alone. A `*` at the end of a word stands for any ending. */
  terms: Record<string, string[]>;
  /** Names that also mean something else, and count only in company. */
  weak: Record<string, string[]>;
  /** Names that nobody has vouched for: they count nowhere, and wait for somebody who speaks the language. */
  unsure: Record<string, string[]>;
  /** The name of its drawing in pictures/, where it has one. */
  picture?: string;
}

const day = v.pipe(v.string(), v.isoDate('is not a day such as 2026-11-22'));
const edtf = v.pipe(
  v.string(),
  v.check(
    (text) => readEdtf(text) !== undefined,
    'is not a date such as 2009, 2009-06, 2009-06-12 or 2009-06-12/2010-02',
  ),
);
const languageNames = new Intl.DisplayNames('en', { type: 'language', fallback: 'none' });
const unrepeated = v.check<string[], (issue: { input: string[] }) => string>(
  (list) => new Set(list).size === list.length,
  ({ input }) => `names ${input.find((one, at) => input.indexOf(one) < at)} twice`,
);
const names = v.record(
  v.pipe(v.string(), v.check(isLanguage, 'is not a language such as fa or zh-Hant')),
  v.pipe(v.array(v.pipe(v.string(), v.trim(), v.minLength(2, 'has a name of one letter'))), unrepeated),
);
/** The European Union has a code, and is no country. */
const place = v.picklist([...placeCodes, 'EU'], 'is not a country code such as IR');
const id = v.pipe(v.string(), v.regex(/^[a-z0-9-]+$/, 'is not an id: small letters, digits and hyphens'));
const ids = v.pipe(v.array(id), unrepeated);

const frontMatter = v.strictObject({
  title: v.pipe(v.string(), v.minLength(1)),
  kind: v.picklist(explainerKinds),
  gist: v.pipe(v.string(), v.minLength(1)),
  terms: v.optional(names, {}),
  weak: v.optional(names, {}),
  unsure: v.optional(names, {}),
  picture: v.optional(id),
  date: v.optional(edtf),
  places: v.optional(v.pipe(v.array(place), unrepeated), []),
  methods: v.optional(ids, []),
  related: v.optional(ids, []),
  asOf: v.optional(day),
  reviewed: v.optional(day),
});

/**
 * Reads one explainer file (YAML front matter between `---` lines, then Markdown). What is wrong comes back as problems,
 * each naming the file and what to do; the entry is absent where too little is left to show.
 */
export function readExplainer(file: string, text: string): { entry?: KnowledgeEntry; problems: string[] } {
  const { front, body, problems } = readFrontMatter(file, text, frontMatter);
  if (!front) return { problems };
  const say = (problem: string) => problems.push(`${file}: ${problem}`);
  const name = file.replace(/^.*\//, '').replace(/\.md$/, '');
  const markdown = readMarkdown(body);
  const inline: string[] = [];
  const gist = readInline(front.gist, inline);
  for (const problem of [...inline, ...markdown.problems]) say(problem);
  if ((front.kind === 'event' || front.kind === 'law') && !front.date)
    say(`"date" is missing; an ${front.kind} has one`);
  if (front.kind === 'tool') {
    if (!front.asOf) say('"asOf" is missing: the day for which the information on this tool holds');
    for (const [key, heading] of [
      ['protects', 'What it protects against'],
      ['limits', 'What it does not protect against'],
      ['failures', 'Known failures'],
    ]) {
      if (!markdown.sections.some((section) => section.key === key))
        say(`"## ${heading}" is missing; every tool has it`);
    }
  }
  const { title, kind, date, places, methods, related, asOf, reviewed, terms, weak, unsure, picture } = front;
  const explainer: Explainer = {
    id: name,
    kind,
    title,
    lang: 'en',
    gist,
    sections: markdown.sections,
    since: markdown.since,
    places,
    methods,
    related,
    ...(date && { date }),
    ...(asOf && { asOf }),
    ...(reviewed && { reviewed }),
  };
  return { entry: { file, explainer, terms, weak, unsure, ...(picture && { picture }) }, problems };
}

/** Whether a BCP 47 tag is of a language that CLDR knows, in the spelling of that standard. */
function isLanguage(tag: string): boolean {
  try {
    return languageNames.of(tag) !== undefined && Intl.getCanonicalLocales(tag)[0] === tag;
  } catch {
    return false;
  }
}
