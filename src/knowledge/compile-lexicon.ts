import { readEdtf } from '../core/edtf.ts';
import { type Explainer, explainerKinds } from '../core/explainer.ts';
import { evidenceGroups } from '../core/recognition/evidence-groups.ts';
import { type Lexicon, type TermOwner, termFlags, termOwners } from '../core/recognition/lexicon.ts';
import type { RecognitionModel } from '../core/recognition/model.ts';
import { tabulateModel } from '../core/recognition/name-features.ts';
import { makeSignTables } from '../core/recognition/sign-tables.ts';
import { foldToString } from '../core/text/fold.ts';
import { describeLetters } from '../core/text/letters.ts';
import { compileTrees, everyLanguage, findNeighbours, type WrittenTerm } from './compile-trees.ts';
import { listPlaceNames } from './place-names.ts';
import type { KnowledgeEntry } from './read-explainer.ts';
import { type LanguageLexicon, readLexicon } from './read-lexicon.ts';
import { readModel } from './read-model.ts';

/** What recognition takes of an explainer. */
export type TopicTerms = Pick<KnowledgeEntry, 'terms' | 'weak'> & {
  explainer: Pick<Explainer, 'id' | 'kind'> &
    Partial<Pick<Explainer, 'related' | 'sections' | 'since' | 'date' | 'places'>>;
};

/** Languages whose plural is an `s`, so that a term need not be written twice. */
const pluralLanguages = new Set(['en', 'es', 'fr', 'pt', everyLanguage]);
/** Groups whose English terms count on pages of every language. */
const borrowedGroups = new Set(['internet-censorship', 'internet-shutdown', 'circumvention']);

/**
 * Makes the recognizer's data of the lexicon files, the explainers' names and the model. A term of every language yields to
 * a language's own term of the same spelling (German "Tor" is a goal).
 */
export function compileLexicon(
  { entries }: { entries: readonly TopicTerms[] },
  files: readonly LanguageLexicon[] = readLexicon(),
  model: RecognitionModel = readModel(),
): Lexicon {
  const languages = files.map(({ language }) => language);
  const bits = new Map(languages.map((language, at) => [language, 1 << at]));
  const all = (1 << languages.length) - 1;
  const places = [...new Set(files.flatMap((file) => listPlaceNames(file).map(([code]) => code)))].sort();
  const ownBits = findOwnBits(files, bits);
  const terms = new Map<string, WrittenTerm[]>();

  const add = (
    written: string,
    language: string,
    owner: TermOwner,
    index: number,
    mask: number,
    meaning: number,
    home = language,
  ) => {
    const flags = flagsOf(written, language, owner, meaning);
    for (const spelling of spellings(written, language)) {
      const folded = foldTerm(spelling, language);
      if (folded.replace('*', '').length === 0) continue;
      const known = terms.get(folded) ?? [];
      terms.set(folded, known);
      const same = known.find((term) => term.owner === owner && term.index === index && term.flags === flags);
      const term: WrittenTerm = same ?? { owner, index, languages: 0, flags, homes: new Map() };
      if (!same) known.push(term);
      term.languages |= mask;
      const before = term.homes.get(home);
      if (before && (before.language === 'en' || language !== 'en')) continue;
      const isFolded = owner === termOwners.place && !(flags & termFlags.accents);
      const shown = isFolded ? folded.replaceAll('*', '…') : shownSpelling(written, flags);
      term.homes.set(home, { shown, language });
    }
  };

  const homeOf = (language: string) => (language !== 'en' && bits.has(language) ? language : everyLanguage);

  for (const { language, groups } of files) {
    for (const [group, list] of Object.entries(groups)) {
      for (const written of list) {
        const isBorrowed = language === 'en' && borrowedGroups.has(group);
        let mask = bits.get(language) ?? 0;
        if (language === everyLanguage) mask = all & ~(ownBits.get(foldTerm(written, language)) ?? 0);
        if (isBorrowed) mask = (all & ~(ownBits.get(foldTerm(written, language)) ?? 0)) | mask;
        add(
          written,
          language,
          termOwners.group,
          evidenceGroups.indexOf(group as never),
          mask,
          0,
          isBorrowed ? everyLanguage : language,
        );
      }
    }
  }
  for (const file of files) {
    const { language, otherNames = [] } = file;
    const own = bits.get(language) ?? 0;
    const mask = language === 'en' ? own | (bits.get(everyLanguage) ?? 0) : own;
    for (const [code, name] of listPlaceNames(file))
      add(name, language, termOwners.place, places.indexOf(code), mask, 0);
    for (const name of otherNames)
      add(name, language, termOwners.place, 0, language === everyLanguage ? all : mask, termFlags.nothing);
  }
  entries.forEach(({ terms: strong, weak }, topic) => {
    for (const [tag, list] of Object.entries(strong)) {
      const language = languageOf(tag);
      const mask = all & ~findNeighbours(language, languages);
      for (const written of list) add(written, language, termOwners.topic, topic, mask, 0, homeOf(language));
    }
    for (const [tag, list] of Object.entries(weak)) {
      const language = languageOf(tag);
      const mask = language === 'en' ? all : (bits.get(language) ?? all);
      for (const written of list)
        add(written, language, termOwners.topic, topic, mask, termFlags.weak, homeOf(language));
    }
  });

  return {
    languages,
    groups: [...evidenceGroups],
    topics: listTopics(entries),
    kinds: entries.map(({ explainer: { kind } }) => explainerKinds.indexOf(kind)).join(''),
    places,
    ...compileTrees(terms, languages),
    alphabet: describeLetters(),
    frequentWords: Object.fromEntries(
      files
        .filter(({ frequentWords }) => frequentWords.length > 0)
        .map(({ language, frequentWords }) => [language, listWords(frequentWords)]),
    ),
    model: tabulateModel(model),
    signs: makeSignTables(),
  };
}

/** Words with a space between; those that fold to several are met nowhere. */
function listWords(words: readonly string[]): string {
  return words
    .map(foldToString)
    .filter((word) => !word.includes(' '))
    .join(' ');
}

/** The topics with their neighbours: what their explainers name as related or link to, in either direction. */
function listTopics(entries: readonly TopicTerms[]): Lexicon['topics'] {
  const indexOf = new Map(entries.map(({ explainer }, index) => [explainer.id, index]));
  const near = entries.map(() => new Set<number>());
  entries.forEach(({ explainer }, from) => {
    for (const id of [...(explainer.related ?? []), ...linksIn([explainer.sections, explainer.since])]) {
      const to = indexOf.get(id);
      if (to === undefined || to === from) continue;
      near[from]?.add(to);
      near[to]?.add(from);
    }
  });
  return entries.map(({ explainer: { id, kind, places, date } }, index) => {
    const span = kind === 'event' && date ? readEdtf(date) : undefined;
    return {
      id,
      kind,
      near: [...(near[index] ?? [])],
      ...(places?.length && { places: [...places] }),
      ...(span && { days: [span.from, span.to] as [string, string] }),
    };
  });
}

/** The ids that an explainer's text links to. */
function linksIn(text: unknown): string[] {
  if (typeof text !== 'object' || text === null) return [];
  if ('see' in text && typeof text.see === 'string') return [text.see];
  return Object.values(text).flatMap(linksIn);
}

/** `zh-Hant` counts as `zh`: folding has made the scripts one. */
function languageOf(tag: string): string {
  return tag.split('-')[0] as string;
}

/** For each folded spelling, the bits of the languages that have a term of their own with it. */
function findOwnBits(
  files: readonly LanguageLexicon[],
  bits: ReadonlyMap<string, number>,
): Map<string, number> {
  const own = new Map<string, number>();
  for (const { language, groups } of files) {
    if (language === everyLanguage) continue;
    for (const written of Object.values(groups).flat()) {
      const folded = foldTerm(written, language);
      own.set(folded, (own.get(folded) ?? 0) | (bits.get(language) ?? 0));
    }
  }
  return own;
}

/** The term as it stands in the tree. The Arabic article at its start is left to the text's prefixes. */
function foldTerm(written: string, language: string): string {
  const folded = foldToString(written.replace(/^\^/, ''));
  return language === 'ar' ? folded.replace(/^ال(?=\S{3})/u, '') : folded;
}

const betweenScripts = /(?<=\p{Script=Han})(?=[A-Za-z])|(?<=[A-Za-z])(?=\p{Script=Han})/gu;

/** Persian and Urdu write compounds with a space, a half-space or neither; Chinese parts Latin letters from its own, or not. */
function spellings(written: string, language: string): string[] {
  if (language === 'zh') return [...new Set([written, written.replace(betweenScripts, ' ')])];
  if (language !== 'fa' && language !== 'ur') return [written];
  const joined = new Set([written, written.replaceAll('\u200c', '')]);
  if (/^[^\s\u200c]+[\s\u200c][^\s\u200c]+$/u.test(written)) joined.add(written.replace(/[\s\u200c]/u, ''));
  return [...joined];
}

/** How a term must stand in the text, beside the flags that tell what it means. */
function flagsOf(written: string, language: string, owner: TermOwner, meaning: number): number {
  const bare = written.replace(/^\^/, '');
  const upper = bare.match(/\p{Lu}/gu)?.length ?? 0;
  const lower = bare.match(/\p{Ll}/gu)?.length ?? 0;
  const oneWord = /^\p{Lu}[\p{Ll}\p{N}]+\*?$/u.test(bare);
  const weak = meaning === termFlags.weak;
  let flags = meaning;
  if (upper >= 2 && lower === 0 && !bare.includes('*')) flags |= termFlags.capitals;
  else if (upper > 0 && lower > 0 && /^\p{Lu}\p{Ll}+\p{Lu}$|^\p{Ll}\p{Lu}+$/u.test(bare))
    flags |= termFlags.spelling;
  else if (written.startsWith('^') || (oneWord && (weak || owner === termOwners.place)))
    flags |= termFlags.initial;
  if (pluralLanguages.has(language) && /[a-z]$/i.test(bare) && !(flags & termFlags.spelling))
    flags |= termFlags.plural;
  if (language === 'ar') flags |= termFlags.prefixed;
  // biome-ignore lint/suspicious/noControlCharactersInRegex: anything beyond plain letters carries an accent
  if (language === 'vi' && /[^\u0000-\u007f]/.test(bare) && !bare.includes('*')) flags |= termFlags.accents;
  return flags;
}

/** As a reader is shown it; where accents are compared, in the form that the comparison wants. */
function shownSpelling(written: string, flags: number): string {
  const bare = written.replace(/^\^/, '').replaceAll('*', '…');
  return flags & termFlags.accents ? bare.normalize('NFC').toLowerCase() : bare;
}
