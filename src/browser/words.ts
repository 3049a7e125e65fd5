import browser from 'webextension-polyfill';
import { answerFrom, type Catalogue, type GetMessage, languageOf, readCatalogue } from '../core/catalogue.ts';
import { browserLanguage, type Settings } from '../core/settings.ts';

/** The words of the interface, and the BCP 47 tag of the language they are in. */
export interface Words {
  getMessage: GetMessage;
  locale: string;
}

/** The words in the language that the reader chose, or in the browser's. */
export async function loadWords(settings: Pick<Settings, 'language'>): Promise<Words> {
  const catalogue = await loadCatalogue(settings);
  const getMessage: GetMessage = catalogue
    ? answerFrom(catalogue)
    : (key, substitutions) => browser.i18n.getMessage(key, substitutions);
  return { getMessage, locale: languageOf(getMessage) };
}

/**
 * The messages of the language that the reader chose, which browsers give no way to choose; null where they answer themselves,
 * also for a language that Sidelight has no longer.
 */
export async function loadCatalogue({ language }: Pick<Settings, 'language'>): Promise<Catalogue | null> {
  if (language === browserLanguage) return null;
  try {
    const folder = language.replace('-', '_');
    const response = await fetch(browser.runtime.getURL(`_locales/${folder}/messages.json`));
    return readCatalogue(await response.json());
  } catch (error) {
    console.warn(`no messages in the language "${language}":`, error);
    return null;
  }
}

/**
 * The language in which the reader wants to read, BCP 47: the chosen one, or that in which the browser gives our messages.
 * (`getUILanguage` was seen to say `en-US` in a Chromium that gave them in Persian.)
 */
export function readerLanguage({ language }: Pick<Settings, 'language'>): string {
  return language === browserLanguage ? languageOf((key) => browser.i18n.getMessage(key)) : language;
}

/** The language of a page, which its reader understands too, where the reader has chosen none to read in. */
export function pageLanguage(
  { language }: Pick<Settings, 'language'>,
  page: { lang: string },
): string | undefined {
  return language === browserLanguage ? page.lang : undefined;
}
