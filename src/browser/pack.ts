import browser from 'webextension-polyfill';
import type { Explainer, KnowledgePack, Source } from '../core/explainer.ts';
import { citedSources } from '../core/passages.ts';

/** Reads the knowledge pack that ships with the extension. It is our own file: nothing leaves the browser. */
export async function loadPack(lang = 'en'): Promise<KnowledgePack> {
  const response = await fetch(browser.runtime.getURL(`knowledge/${lang}.json`));
  return (await response.json()) as KnowledgePack;
}

/** The explainers of these ids, those they are related to, and the sources of all of them. Unknown ids are left out. */
export function selectExplainers(
  pack: KnowledgePack,
  ids: readonly string[],
): { explainers: Record<string, Explainer>; sources: Record<string, Source> } {
  const explainers: Record<string, Explainer> = {};
  const add = (id: string) => {
    const explainer = Object.hasOwn(pack.explainers, id) ? pack.explainers[id] : undefined;
    if (explainer) explainers[id] = explainer;
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
