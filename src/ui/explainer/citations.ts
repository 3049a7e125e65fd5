import type { Explainer, Inline } from '../../core/explainer.ts';
import { linkedIn, passagesOf } from '../../core/passages.ts';

/** Ids of the explainers that one refers to, in its text or as related. */
export function explainersMeant(explainer: Explainer): string[] {
  const inText = linkedIn(passagesOf(explainer).flat());
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
