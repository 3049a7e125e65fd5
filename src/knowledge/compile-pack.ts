import type {
  Explainer,
  Inline,
  KnowledgePack,
  NamePack,
  Section,
  SinceEntry,
  TranslationPack,
} from '../core/explainer.ts';
import { labelsIn, type PictureWords } from '../core/translate-picture.ts';
import type { TranslationLanguage } from '../core/translation.ts';
import type { Knowledge } from './read-knowledge.ts';

/** The knowledge as shipped: data only, links between explainers given their titles, pictures put in. */
export function compilePack({ entries, sources, pictures }: Knowledge, lang = 'en'): KnowledgePack {
  const titles = new Map(entries.map(({ explainer }) => [explainer.id, explainer.title]));
  const { inPassage, inSince, inSections } = linkTitles(titles);
  const explainers: Record<string, Explainer> = {};
  for (const { explainer, picture: name } of entries) {
    const picture = name ? pictures[name] : undefined;
    explainers[explainer.id] = {
      ...explainer,
      ...(picture && { picture }),
      gist: inPassage(explainer.gist),
      since: inSince(explainer.since),
      sections: inSections(explainer.sections),
    };
  }
  return { lang, explainers, sources };
}

/** What is translated into one language, as shipped. */
export function compileTranslations(
  knowledge: Pick<Knowledge, 'entries' | 'translations' | 'pictures' | 'pictureWords'>,
  lang: TranslationLanguage,
): TranslationPack {
  const { entries, translations } = knowledge;
  const pictureOf = findPictureWords(knowledge, lang);
  const own = translations.filter((entry) => entry.lang === lang);
  const titles = new Map([
    ...entries.map(({ explainer }) => [explainer.id, explainer.title] as const),
    ...own.map(({ id, title }) => [id, title] as const),
  ]);
  const { inPassage, inSince, inSections } = linkTitles(titles);
  const texts: TranslationPack['texts'] = {};
  for (const { id, title, gist, sections, since } of own) {
    const picture = pictureOf(id);
    texts[id] = {
      title,
      gist: inPassage(gist),
      ...(picture && { picture }),
      ...(sections.length > 0 && { sections: inSections(sections) }),
      ...(since.length > 0 && { since: inSince(since) }),
    };
  }
  return { lang, texts };
}

/** What an explainer's drawing says in a language, where it has one and that is translated. */
function findPictureWords(
  { entries, pictures, pictureWords }: Pick<Knowledge, 'entries' | 'pictures' | 'pictureWords'>,
  lang: TranslationLanguage,
) {
  const words = pictureWords.find((file) => file.lang === lang);
  const names = new Map(entries.map(({ explainer, picture }) => [explainer.id, picture]));
  return (id: string): PictureWords | undefined => {
    const name = names.get(id) ?? '';
    const picture = pictures[name];
    const own = words?.pictures[name];
    if (!words || !picture || !own) return undefined;
    const labels = labelsIn(picture.nodes)
      .filter((label) => Object.hasOwn(words.labels, label))
      .map((label) => [label, words.labels[label] ?? label]);
    return { ...own, labels: Object.fromEntries(labels) };
  };
}

/** Gives links between explainers that have no words of their own the titles of these. */
function linkTitles(titles: ReadonlyMap<string, string>) {
  const inPassage = (passage: Inline[]): Inline[] =>
    passage.map((piece) =>
      typeof piece === 'object' && 'see' in piece && !piece.text
        ? { ...piece, text: titles.get(piece.see) ?? piece.see }
        : piece,
    );
  return {
    inPassage,
    inSince: (since: readonly SinceEntry[]): SinceEntry[] =>
      since.map((entry) => ({ ...entry, text: inPassage(entry.text) })),
    inSections: (sections: readonly Section[]): Section[] =>
      sections.map((section) => ({
        ...section,
        blocks: section.blocks.map((block) =>
          'p' in block ? { p: inPassage(block.p) } : { list: block.list.map(inPassage) },
        ),
      })),
  };
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
