import * as v from 'valibot';
import type { Inline, KnowledgePack, TranslationPack } from '../explainer.ts';
import { passagesOf } from '../passages.ts';
import { translationLanguages } from '../translation.ts';
import { knowledgeShape, namesShape, translationsShape } from './knowledge-shape.ts';

/**
 * Reads the parts of a pack: `en` and `names`, which every pack has, and the translations. Gives back the texts of those that
 * are known here (a later release may have further languages), or where and how one of them is not as knowledge has to be.
 */
export function readContents(
  parts: Readonly<Record<string, string>>,
): { parts: Record<string, string> } | { where: string } {
  const knowledge = read('en', knowledgeShape, parts);
  if ('where' in knowledge) return knowledge;
  const broken = findBrokenReference(knowledge.value);
  if (broken) return { where: `en: ${broken}` };
  const names = read('names', namesShape, parts);
  if ('where' in names) return names;
  const kept: Record<string, string> = { en: parts.en ?? '', names: parts.names ?? '' };
  for (const lang of translationLanguages) {
    const text = parts[lang];
    if (text === undefined) continue;
    const translations = read(lang, translationsShape, parts);
    if ('where' in translations) return translations;
    const stray = findStrayTranslation(lang, translations.value, knowledge.value);
    if (stray) return { where: `${lang}: ${stray}` };
    kept[lang] = text;
  }
  return { parts: kept };
}

function read<T>(
  name: string,
  shape: v.GenericSchema<unknown, T>,
  parts: Readonly<Record<string, string>>,
): { value: T } | { where: string } {
  const text = parts[name];
  if (text === undefined) return { where: `${name}: is missing` };
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return { where: `${name}: is not JSON` };
  }
  const result = v.safeParse(shape, json, { abortEarly: true });
  if (!result.success) {
    const [issue] = result.issues;
    return { where: `${name}: ${v.getDotPath(issue) ?? 'all'}: ${issue.message}` };
  }
  const unseen = findUnseen(json);
  if (unseen) return { where: `${name}: ${unseen} names nothing` };
  return { value: result.output };
}

/** What checks the shape passes these names over, and with them all that stands under them. */
const unseenNames = ['__proto__', 'prototype', 'constructor'];

function findUnseen(value: unknown): string | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const here = unseenNames.find((name) => Object.hasOwn(value, name));
  if (here) return here;
  for (const inner of Object.values(value)) {
    const found = findUnseen(inner);
    if (found) return found;
  }
  return undefined;
}

/** The first id in the knowledge that leads nowhere. */
function findBrokenReference({ explainers, sources }: KnowledgePack): string | undefined {
  for (const [id, explainer] of Object.entries(explainers)) {
    if (explainer.id !== id) return `explainers.${id}: calls itself ${explainer.id}`;
    const lost = [...explainer.related, ...explainer.methods].find(
      (other) => !Object.hasOwn(explainers, other),
    );
    if (lost) return `explainers.${id}: ${lost} is no explainer`;
    for (const passage of passagesOf(explainer)) {
      const broken = findLost(passage, explainers, sources);
      if (broken) return `explainers.${id}: ${broken}`;
    }
  }
  const renamed = Object.entries(sources).find(([id, source]) => source.id !== id);
  return renamed && `sources.${renamed[0]}: calls itself ${renamed[1].id}`;
}

function findStrayTranslation(
  lang: string,
  translations: TranslationPack,
  { explainers, sources }: KnowledgePack,
): string | undefined {
  if (translations.lang !== lang) return `calls itself ${translations.lang}`;
  for (const [id, text] of Object.entries(translations.texts)) {
    if (!Object.hasOwn(explainers, id)) return `texts.${id}: there is no such explainer`;
    for (const passage of passagesOf(text)) {
      const problem = findLost(passage, explainers, sources);
      if (problem) return `texts.${id}: ${problem}`;
    }
  }
  return undefined;
}

function findLost(passage: Inline[], explainers: object, sources: object): string | undefined {
  for (const piece of passage) {
    if (typeof piece === 'string' || 'em' in piece) continue;
    if ('see' in piece) {
      if (!Object.hasOwn(explainers, piece.see)) return `${piece.see} is no explainer`;
      continue;
    }
    const lost = piece.cite.find((id) => !Object.hasOwn(sources, id));
    if (lost) return `${lost} is no source`;
  }
  return undefined;
}
