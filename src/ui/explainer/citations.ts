import type { Explainer, Inline } from '../../core/explainer.ts';

/** All running text of an explainer, in reading order. */
function passagesOf(explainer: Explainer): Inline[][] {
  const inSections = explainer.sections.flatMap((section) =>
    section.blocks.flatMap((block) => ('p' in block ? [block.p] : block.list)),
  );
  return [explainer.gist, ...inSections, ...explainer.since.map((entry) => entry.text)];
}

/** Ids of the sources that an explainer cites, in the order in which they are first cited: number 1 is the first. */
export function citedSources(explainer: Explainer): string[] {
  const ids = passagesOf(explainer).flatMap((passage) =>
    passage.flatMap((run) => (typeof run === 'object' && 'cite' in run ? run.cite : [])),
  );
  return [...new Set(ids)];
}

/** Ids of the explainers that one refers to, in its text or as related. */
export function explainersMeant(explainer: Explainer): string[] {
  const inText = passagesOf(explainer).flatMap((passage) =>
    passage.flatMap((run) => (typeof run === 'object' && 'see' in run ? [run.see] : [])),
  );
  return [...new Set([...inText, ...explainer.related])].filter((id) => id !== explainer.id);
}

/** Moves a citation behind the full stop or comma that follows it, where a reader expects a note's number. */
export function placeCitations(passage: Inline[]): Inline[] {
  const placed: Inline[] = [];
  for (let index = 0; index < passage.length; index += 1) {
    const run = passage[index];
    const next = passage[index + 1];
    const stop = typeof next === 'string' ? /^[.,;:!?。،؛؟।]+/.exec(next)?.[0] : undefined;
    if (run === undefined) continue;
    if (typeof run === 'object' && 'cite' in run && typeof next === 'string' && stop) {
      placed.push(stop, run, next.slice(stop.length));
      index += 1;
    } else placed.push(run);
  }
  return placed.filter((run) => run !== '');
}
