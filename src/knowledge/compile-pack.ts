import type { Explainer, Inline, KnowledgePack, NamePack, TranslationPack } from '../core/explainer.ts';
import type { TranslationLanguage } from '../core/translation.ts';
import type { Knowledge } from './read-knowledge.ts';

/** The knowledge as shipped: data only, links between explainers given their titles, pictures put in. */
export function compilePack({ entries, sources, pictures }: Knowledge, lang = 'en'): KnowledgePack {
  const titles = new Map(entries.map(({ explainer }) => [explainer.id, explainer.title]));
  const withTitles = (passage: Inline[]): Inline[] =>
    passage.map((piece) =>
      typeof piece === 'object' && 'see' in piece && !piece.text
        ? { ...piece, text: titles.get(piece.see) ?? piece.see }
        : piece,
    );
  const explainers: Record<string, Explainer> = {};
  for (const { explainer, picture: name } of entries) {
    const picture = name ? pictures[name] : undefined;
    explainers[explainer.id] = {
      ...explainer,
      ...(picture && { picture }),
      gist: withTitles(explainer.gist),
      since: explainer.since.map((entry) => ({ ...entry, text: withTitles(entry.text) })),
      sections: explainer.sections.map((section) => ({
        ...section,
        blocks: section.blocks.map((block) =>
          'p' in block ? { p: withTitles(block.p) } : { list: block.list.map(withTitles) },
        ),
      })),
    };
  }
  return { lang, explainers, sources };
}

/** Titles and gists in one language, as shipped. */
export function compileTranslations(
  { translations }: Pick<Knowledge, 'translations'>,
  lang: TranslationLanguage,
): TranslationPack {
  const own = translations.filter((entry) => entry.lang === lang);
  return { lang, texts: Object.fromEntries(own.map(({ id, title, gist }) => [id, { title, gist }])) };
}

/** The names and titles in all languages by which the library finds an explainer, as shipped. */
export function compileNames({
  entries,
  translations,
}: Pick<Knowledge, 'entries' | 'translations'>): NamePack {
  const pack: NamePack = { names: {}, titles: {} };
  for (const { explainer, terms, weak } of entries) {
    const names: Record<string, string[]> = {};
    for (const [lang, list] of [...Object.entries(terms), ...Object.entries(weak)])
      names[lang] = [...new Set([...(names[lang] ?? []), ...list.map(plainName)])];
    pack.names[explainer.id] = names;
  }
  for (const { id, title } of translations) pack.titles[id] = [...(pack.titles[id] ?? []), title];
  return pack;
}

/** A term without the signs that only recognition reads. */
function plainName(term: string): string {
  return term.replace(/^\^/, '').replaceAll('*', '');
}
