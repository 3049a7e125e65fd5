import { translationLanguages } from '../../core/translation.ts';
import { compileNames, compilePack, compileTranslations } from '../../knowledge/compile-pack.ts';
import type { Knowledge } from '../../knowledge/read-knowledge.ts';

/** The files of the knowledge, as they ship and as packs hold them, by name: the explainers, their translations, and all names. */
export function compileKnowledgeFiles(knowledge: Knowledge): Record<string, string> {
  return {
    en: JSON.stringify(compilePack(knowledge)),
    ...Object.fromEntries(
      translationLanguages.map((lang) => [lang, JSON.stringify(compileTranslations(knowledge, lang))]),
    ),
    names: JSON.stringify(compileNames(knowledge)),
  };
}
