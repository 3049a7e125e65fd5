import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import { parse } from 'yaml';
import { evidenceGroups } from '../core/recognition/evidence-groups.ts';
import { placeCodes } from './place-names.ts';

const terms = v.array(v.pipe(v.string(), v.trim(), v.minLength(1)));
/** A space at either end of a stem is part of it. */
const stems = v.optional(v.array(v.pipe(v.string(), v.minLength(1))), []);
const country = v.picklist(placeCodes, 'a country is two capital letters (ISO 3166-1 alpha-2)');

/** One language's file: `src/knowledge/lexicon/<language>.yaml`. */
const languageSchema = v.strictObject({
  /** BCP 47 tag; `und` for terms of every language. */
  language: v.string(),
  /** Terms of general evidence. `*` at a word's end is any ending, `^` at a term's start demands its capital. */
  groups: v.record(v.picklist(evidenceGroups), terms),
  /** What the gate looks for in lower-cased text: a strong stem, or one of blocking near one of the network. */
  gate: v.optional(
    v.strictObject({
      strong: stems,
      blocking: stems,
      network: stems,
    }),
  ),
  demonyms: v.optional(v.record(country, terms), {}),
  capitals: v.optional(v.record(country, terms), {}),
  /** Names of countries that more often say something else in this language: they are left out. */
  notPlaces: v.optional(terms),
  /**
   * Longer names and words that hold one of a country, a people or a capital and mean none: "Paris Hilton", "Indian Ocean". Those of
   * `und` count on pages of every language.
   */
  otherNames: v.optional(terms),
  /** The commonest words, to tell the language from others of its script. */
  frequentWords: v.optional(terms, []),
});
export type LanguageLexicon = v.InferOutput<typeof languageSchema>;

/** Reads every language's file below a folder. Throws, naming file and field, where one is not as it should be. */
export function readLexicon(folder = 'src/knowledge/lexicon'): LanguageLexicon[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith('.yaml'))
    .sort()
    .map((file) => {
      const read = v.safeParse(languageSchema, parse(readFileSync(join(folder, file), 'utf8')));
      if (read.success) return read.output;
      const [issue] = read.issues;
      throw new Error(`lexicon/${file}: "${v.getDotPath(issue) ?? 'the file'}": ${issue.message}`);
    });
}
