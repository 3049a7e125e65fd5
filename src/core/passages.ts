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
  const ids = passagesOf(explainer)
    .flat()
    .flatMap((run) => (typeof run === 'object' && 'cite' in run ? run.cite : []));
  return [...new Set(ids)];
}
