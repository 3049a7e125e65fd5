import type { Explainer, Inline, TranslatedText } from './explainer.ts';

/** All running text of an explainer or a translation, in reading order: gist, sections, dated entries. */
export function passagesOf({ gist, sections = [], since = [] }: Explainer | TranslatedText): Inline[][] {
  const inSections = sections.flatMap(({ blocks }) =>
    blocks.flatMap((block) => ('p' in block ? [block.p] : block.list)),
  );
  return [gist, ...inSections, ...since.map(({ text }) => text)];
}

/** Ids of the sources that an explainer cites, in the order in which they are first cited: number 1 is the first. */
export function citedSources(explainer: Explainer): string[] {
  return [...new Set(citedIn(passagesOf(explainer).flat()))];
}

/** Ids of the sources that a passage cites, in its order. */
export function citedIn(passage: readonly Inline[]): string[] {
  return passage.flatMap((run) => (typeof run === 'object' && 'cite' in run ? run.cite : []));
}

/** Ids of the explainers that a passage links to, in its order. */
export function linkedIn(passage: readonly Inline[]): string[] {
  return passage.flatMap((run) => (typeof run === 'object' && 'see' in run ? [run.see] : []));
}
