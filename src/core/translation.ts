import type { Explainer, Translation, TranslationPack } from './explainer.ts';
import { translatePicture } from './translate-picture.ts';

/** Languages into which explainers are translated. */
export const translationLanguages = [
  'ar',
  'de',
  'es',
  'fa',
  'fr',
  'id',
  'my',
  'pt',
  'ru',
  'tr',
  'uk',
  'ur',
  'vi',
  'zh',
] as const;
export type TranslationLanguage = (typeof translationLanguages)[number];

/** The title and gist in which an explainer is shown: the translation where it has one, else its own. */
export function headOf(explainer: Explainer): Translation {
  return explainer.translation ?? explainer;
}

/**
 * The languages in which titles and gists are wanted, best first: the reader's own, then the page's. English is what is
 * there without translation, so it is not among them. Tags are BCP 47; regions and scripts are not told apart.
 */
export function wantedLanguages(reader: string, page = 'und'): TranslationLanguage[] {
  const tags = [reader, page].map((tag) => tag.split('-')[0]?.toLowerCase());
  return translationLanguages
    .filter((language) => tags.includes(language))
    .sort((a, b) => tags.indexOf(a) - tags.indexOf(b));
}

/** The explainer with its title, its gist and what else is translated in the first of these packs that has them. */
export function translateExplainer(explainer: Explainer, packs: readonly TranslationPack[]): Explainer {
  for (const { lang, texts } of packs) {
    const text = Object.hasOwn(texts, explainer.id) ? texts[explainer.id] : undefined;
    if (!text) continue;
    const { picture, sections, since, ...head } = text;
    return {
      ...explainer,
      ...(explainer.picture && picture && { picture: translatePicture(explainer.picture, picture, lang) }),
      sections: explainer.sections.map((own) => {
        const section = sections?.find(({ key }) => key === own.key);
        return section ? { ...section, lang } : own;
      }),
      since: since ? since.map((entry) => ({ ...entry, lang })) : explainer.since,
      translation: { lang, ...head },
    };
  }
  return explainer;
}

/** How much of an explainer with a translation is translated: its title and gist, parts of the text below them too, or all of it. */
export function translatedShare({ sections, since }: Explainer): 'head' | 'partly' | 'whole' {
  const parts = [...sections, ...since];
  const translated = parts.filter(({ lang }) => lang);
  if (translated.length === 0) return 'head';
  return translated.length === parts.length ? 'whole' : 'partly';
}
