import type { Explainer, Inline } from '../core/explainer.ts';
import { folderOf } from '../core/explainer-file.ts';
import { citedSources, passagesOf } from '../core/passages.ts';
import { checkPictureWords } from './check-picture-words.ts';
import { checkTranslations } from './check-translations.ts';
import { countWords, wordBounds, wordsOfExplainer } from './count-words.ts';
import { findOldFacts, type OldFact } from './look-again.ts';
import type { Knowledge } from './read-knowledge.ts';

/** What `npm run knowledge -- --json` prints. */
export interface KnowledgeCheck {
  explainers: number;
  /** Explainers of each kind. */
  kinds: Record<string, number>;
  /** Sentences of fact, gists and dated entries included. */
  facts: number;
  /** Those among them without a citation. */
  uncited: number;
  sources: number;
  sourcesWithoutArchive: number;
  /** Explainers checked by a second person. */
  reviewed: number;
  /** Explainers by language of translation. */
  translations: Record<string, number>;
  /** Names by language. */
  terms: Record<string, number>;
  /** Names by language that wait for somebody who speaks it, each as `id: name`. */
  unsureNames: Record<string, string[]>;
  pictures: number;
  /** Words of the shortest, the middle and the longest explainer, and those out of bounds with their number of words. */
  words: { least: number; median: number; most: number; outOfBounds: Record<string, number> };
  /** Fast-moving subjects whose newest fact is more than a year old. Not errors. */
  lookAgain: OldFact[];
  errors: string[];
}

const longestGist = 40;

/** Kinds of explainers that one witness alone must not carry. */
const needsTwoSources = new Set<Explainer['kind']>(['event', 'law', 'tool']);

/**
 * Checks that every fact is cited, every id resolves, nothing is an orphan; counts what there is. `today` (`YYYY-MM-DD`)
 * decides what is old.
 */
export function checkKnowledge(
  knowledge: Knowledge,
  today = new Date().toISOString().slice(0, 10),
): KnowledgeCheck {
  const { entries, sources, problems, translations, pictures } = knowledge;
  const errors = [...problems, ...checkTranslations(knowledge), ...checkPictureWords(knowledge)];
  const unsureNames: Record<string, string[]> = {};
  const shown = new Set<string>();
  const ids = new Map(entries.map((entry) => [entry.explainer.id, entry]));
  const cited = new Set<string>();
  const pointedAt = new Set<string>();
  const kinds: Record<string, number> = {};
  const terms: Record<string, number> = {};
  let facts = 0;
  let uncited = 0;
  if (ids.size < entries.length)
    errors.push('two explainers have the same id; an id is the name of its file');

  for (const entry of entries) {
    const { explainer, file } = entry;
    kinds[explainer.kind] = (kinds[explainer.kind] ?? 0) + 1;
    if (!file.startsWith(`${folderOf(explainer.kind)}/`))
      errors.push(`${file}: a ${explainer.kind} belongs in ${folderOf(explainer.kind)}/`);
    for (const names of [entry.terms, entry.weak])
      for (const [lang, list] of Object.entries(names)) terms[lang] = (terms[lang] ?? 0) + list.length;
    if (!Object.values(entry.terms).flat().length && !Object.values(entry.weak).flat().length)
      errors.push(`${file}: has no names; pages find it by "terms" or "weak"`);
    for (const [lang, list] of Object.entries(entry.unsure))
      unsureNames[lang] = [...(unsureNames[lang] ?? []), ...list.map((name) => `${explainer.id}: ${name}`)];
    if (entry.picture) {
      shown.add(entry.picture);
      if (!pictures[entry.picture])
        errors.push(`${file}: there is no readable picture pictures/${entry.picture}.svg`);
    }
    if (countWords([explainer.gist]) > longestGist)
      errors.push(`${file}: the gist is longer than ${longestGist} words`);
    if (needsTwoSources.has(explainer.kind) && citedSources(explainer).length < 2)
      errors.push(`${file}: cites one source only; ${explainer.kind}s rest on two or more`);
    if (!explainer.sections.some((section) => section.key === 'text'))
      errors.push(`${file}: has no text before its first heading`);
    for (const passage of passagesOf(explainer)) {
      for (const sentence of sentencesOf(passage)) {
        facts++;
        if (!sentence.cited) {
          uncited++;
          errors.push(
            `${file}: no source in "${sentence.text.trim().slice(0, 80)}"; end the sentence with [@id] before its full stop`,
          );
        }
      }
      for (const piece of passage) {
        if (typeof piece === 'string' || 'em' in piece) continue;
        if ('see' in piece) {
          if (!ids.has(piece.see)) errors.push(`${file}: [[${piece.see}]] is no explainer's id`);
          continue;
        }
        for (const id of piece.cite) {
          cited.add(id);
          if (!sources[id]) errors.push(`${file}: [@${id}] is not in sources.json`);
        }
      }
    }
    for (const id of [...explainer.related, ...explainer.methods]) {
      pointedAt.add(id);
      if (!ids.has(id))
        errors.push(`${file}: "related" or "methods" names ${id}, which is no explainer's id`);
      if (id === explainer.id) errors.push(`${file}: is related to itself`);
    }
  }
  const unused = Object.keys(sources).filter((id) => !cited.has(id));
  if (unused.length) {
    const names =
      unused.length > 5
        ? `${unused.slice(0, 5).join(', ')} and ${unused.length - 5} more`
        : unused.join(', ');
    errors.push(`sources.json: cited by no explainer, so cite or take out: ${names}`);
  }
  for (const name of Object.keys(pictures))
    if (!shown.has(name))
      errors.push(`pictures/${name}.svg: no explainer shows it; write "picture: ${name}" in one`);
  const twice = translations.find((one, at) =>
    translations.some((other, index) => index < at && other.id === one.id && other.lang === one.lang),
  );
  if (twice) errors.push(`${twice.file}: another file translates the same explainer; take one out`);
  for (const [id, entry] of ids) {
    if (!entry.explainer.related.length && !pointedAt.has(id))
      errors.push(`${entry.file}: an orphan; give it "related" explainers`);
  }
  return {
    explainers: entries.length,
    kinds,
    facts,
    uncited,
    sources: Object.keys(sources).length,
    sourcesWithoutArchive: Object.values(sources).filter((source) => !source.archived.url).length,
    reviewed: entries.filter((entry) => entry.explainer.reviewed).length,
    translations: countBy(translations, ({ lang }) => lang),
    terms,
    unsureNames,
    pictures: Object.keys(pictures).length,
    words: measureWords(entries.map(({ explainer }) => explainer)),
    lookAgain: findOldFacts(knowledge, today),
    errors,
  };
}

function countBy<T>(list: readonly T[], keyOf: (item: T) => string): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const item of list) counts[keyOf(item)] = (counts[keyOf(item)] ?? 0) + 1;
  return counts;
}

function measureWords(explainers: Explainer[]): KnowledgeCheck['words'] {
  const counts = explainers.map((explainer) => [explainer.id, wordsOfExplainer(explainer)] as const);
  const sorted = counts.map(([, words]) => words).sort((a, b) => a - b);
  return {
    least: sorted[0] ?? 0,
    median: sorted[Math.floor(sorted.length / 2)] ?? 0,
    most: sorted.at(-1) ?? 0,
    outOfBounds: Object.fromEntries(
      counts.filter(([, words]) => words < wordBounds.least || words > wordBounds.most),
    ),
  };
}

/** Stand-ins for citations and links while a passage is taken apart. */
const citation = '\uE000';
const link = '\uE001';

/** "See A and B." leads on; it states nothing. */
const leadsOn = new RegExp(`^\\s*See(?: also)?(?:[\\s,]|and|${link})*\\.?\\s*$`);

/** Sentences of fact in a passage, each with whether a citation stands in it. */
function sentencesOf(passage: Inline[]): { text: string; cited: boolean }[] {
  const text = passage
    .map((piece) => {
      if (typeof piece === 'string') return piece;
      if ('cite' in piece) return citation;
      return 'em' in piece ? piece.em : piece.text || link;
    })
    .join('');
  const segmenter = new Intl.Segmenter('en', { granularity: 'sentence' });
  return [...segmenter.segment(text)]
    .map(({ segment }) => ({ text: segment.replaceAll(citation, ''), cited: segment.includes(citation) }))
    .filter((sentence) => /\p{L}/u.test(sentence.text) && !leadsOn.test(sentence.text));
}
