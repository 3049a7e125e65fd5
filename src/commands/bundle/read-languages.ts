import { readdirSync, readFileSync } from 'node:fs';
import { answerFrom, languageOf, readCatalogue } from '../../core/catalogue.ts';

/** A language of the interface: its BCP 47 tag, and the name that it has in itself. */
export interface InterfaceLanguage {
  tag: string;
  name: string;
}

/** The languages that have a folder in `extension/_locales/`, in the alphabetical order of their names. */
export function readLanguages(folder = 'extension/_locales'): InterfaceLanguage[] {
  return readdirSync(folder)
    .map((name) => {
      const getMessage = answerFrom(
        readCatalogue(JSON.parse(readFileSync(`${folder}/${name}/messages.json`, 'utf8'))),
      );
      return { tag: languageOf(getMessage), name: getMessage('language_name') };
    })
    .sort((a, b) => a.name.localeCompare(b.name, 'en'));
}
