import type { Explainer, Inline } from '../core/explainer.ts';
import { passagesOf } from '../core/passages.ts';
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
  errors: string[];
}

const longestGist = 40;

/** Checks that every fact is cited, every id resolves, nothing is an orphan; counts what there is. */
export function checkKnowledge({ entries, sources, problems }: Knowledge): KnowledgeCheck {
  const errors = [...problems];
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
    if (wordsIn([explainer.gist]) > longestGist)
      errors.push(`${file}: the gist is longer than ${longestGist} words`);
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
    translations: {},
    terms,
    errors,
  };
}

/** The folder of a kind of explainer. */
export function folderOf(kind: Explainer['kind']): string {
  return kind === 'country' ? 'countries' : `${kind}s`;
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

function wordsIn(passages: Inline[][]): number {
  return passages
    .flat()
    .reduce(
      (sum, piece) =>
        sum +
        (typeof piece === 'string' ? piece.split(/\s+/).filter((word) => /\p{L}|\d/u.test(word)).length : 1),
      0,
    );
}
