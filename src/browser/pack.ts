import browser from 'webextension-polyfill';
import type { Explainer, KnowledgePack, NamePack, Source, TranslationPack } from '../core/explainer.ts';
import { citedSources } from '../core/passages.ts';
import { type TranslationLanguage, translateExplainer, wantedLanguages } from '../core/translation.ts';
import { watchPackState } from './packs/pack-state.ts';
import { openPackStore } from './packs/pack-store.ts';
import { readInUse } from './packs/read-in-use.ts';
import type { Shipped } from './packs/shipped.ts';
import { webSigning } from './packs/web-signing.ts';

/** The knowledge in use: the newest pack, or what ships with the extension. Each file is read once, when it is first wanted. */
export interface KnowledgeFiles {
  pack(): Promise<KnowledgePack>;
  /** Titles and gists in the languages that one who reads `reader` wants for a page in the language `page`, best first. */
  translations(reader: string, page?: string): Promise<TranslationPack[]>;
  /** What the library's search needs. */
  names(): Promise<NamePack>;
}

/** What ships with the extension. */
export const shipped: Shipped = { read: readFile };

/** Opens the knowledge in use. Nothing leaves the browser. `onChange` is called when another pack is in use. */
export function openKnowledge(onChange: () => void = () => undefined): KnowledgeFiles {
  const files = new Map<string, Promise<unknown>>();
  const isPrivate = browser.extension?.inIncognitoContext === true;
  const reading = { store: openPackStore(), shipped, signing: webSigning, isPrivate };
  watchPackState(() => {
    files.clear();
    onChange();
  });
  // What is read are files of our own build, which its types describe, and packs that were held against the same.
  const load = <T>(name: string) => {
    const file = files.get(name) ?? readInUse(name, reading);
    files.set(name, file);
    // What could not be read once may be read the next time.
    file.catch(() => files.delete(name));
    return file as Promise<T>;
  };
  return {
    pack: () => load('en'),
    names: () => load('names'),
    translations: (reader, page) =>
      Promise.all(
        wantedLanguages(reader, page).map((lang: TranslationLanguage) => load<TranslationPack>(lang)),
      ),
  };
}

async function readFile(name: string): Promise<unknown> {
  const response = await fetch(browser.runtime.getURL(`knowledge/${name}.json`));
  return response.json();
}

/**
 * The explainers of these ids, those they are related to, and the sources of all of them, with title and gist in the first
 * of `translations` that has them. Unknown ids are left out.
 */
export function selectExplainers(
  pack: KnowledgePack,
  ids: readonly string[],
  translations: readonly TranslationPack[] = [],
): { explainers: Record<string, Explainer>; sources: Record<string, Source> } {
  const explainers: Record<string, Explainer> = {};
  const add = (id: string) => {
    const explainer = Object.hasOwn(pack.explainers, id) ? pack.explainers[id] : undefined;
    if (explainer) explainers[id] = translateExplainer(explainer, translations);
    return explainer;
  };
  for (const id of ids.slice(0, 300)) for (const related of add(id)?.related ?? []) add(related);
  const sources: Record<string, Source> = {};
  for (const explainer of Object.values(explainers)) {
    for (const id of citedSources(explainer)) {
      const source = pack.sources[id];
      if (source) sources[id] = source;
    }
  }
  return { explainers, sources };
}

/** The whole pack, with title and gist of each explainer in the first of `translations` that has them. */
export function translatePack(pack: KnowledgePack, translations: readonly TranslationPack[]): KnowledgePack {
  if (translations.length === 0) return pack;
  const explainers = Object.fromEntries(
    Object.entries(pack.explainers).map(([id, explainer]) => [
      id,
      translateExplainer(explainer, translations),
    ]),
  );
  return { ...pack, explainers };
}
