import { createHash } from 'node:crypto';
import { phraseGroups } from '../../core/recognition/evidence-groups.ts';
import type { Lexicon } from '../../core/recognition/lexicon.ts';
import type { RecognitionModel } from '../../core/recognition/model.ts';
import { compileLexicon, type TopicTerms } from '../../knowledge/compile-lexicon.ts';
import type { LanguageLexicon } from '../../knowledge/read-lexicon.ts';

/** What share of the terms stays: there are always more whole phrases than a list holds, and fewer plain words. */
const shares = { phrases: 0.5, words: 0.7, names: 0.6 };

/** Several draws, so that what is learned hangs on none. */
const draws = [1, 2, 3];

const phrases: ReadonlySet<string> = new Set(phraseGroups);

/**
 * The lexicon files as somebody might have written them who did not think of a good part of the terms; of one `draw`, the same
 * each time. Pages of publishers that nobody has seen say things in words that are not listed: learning from such readings
 * too, a model relies less on single terms and more on those that stand together.
 */
export function thinLexicon(files: readonly LanguageLexicon[], draw: number): LanguageLexicon[] {
  return files.map((file) => ({
    ...file,
    groups: thin(file.groups, draw, (group) => (phrases.has(group) ? shares.phrases : shares.words)),
  }));
}

/** The recognizer's data without a good part of its terms, one for each draw. */
export function compileThinned(
  { entries }: { entries: readonly TopicTerms[] },
  files: readonly LanguageLexicon[],
  model: RecognitionModel,
): Lexicon[] {
  return draws.map((draw) =>
    compileLexicon({ entries: thinNames(entries, draw) }, thinLexicon(files, draw), model),
  );
}

/** The explainers without a part of their names. */
export function thinNames<Entry extends TopicTerms>(entries: readonly Entry[], draw: number): Entry[] {
  return entries.map((entry) => ({
    ...entry,
    terms: thin(entry.terms, draw, () => shares.names),
    weak: thin(entry.weak, draw, () => shares.names),
  }));
}

/** Lists of terms without those that a draw leaves out. */
function thin<Lists extends Record<string, readonly string[] | undefined>>(
  lists: Lists,
  draw: number,
  shareOf: (name: string) => number,
): Lists {
  return Object.fromEntries(
    Object.entries(lists).map(([name, terms]) => [
      name,
      terms?.filter((term) => chanceOf(`${draw} ${term}`) < shareOf(name)),
    ]),
  ) as Lists;
}

/** A number from 0 to 1 that belongs to a text. */
function chanceOf(text: string): number {
  return createHash('md5').update(text).digest().readUInt32BE(0) / 2 ** 32;
}
