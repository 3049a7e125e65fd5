import { isLasting, type Outcome } from '../../core/lookup/outcome.ts';
import { applyAnswer, haltTrail, nextStep, type TrailLane, type TrailStep } from '../../core/trail.ts';
import { captureLookups } from '../../services/capture-lookups.ts';
import { originalAnswers } from '../../services/originals.ts';
import { waybackAvailable } from '../../services/wayback-availability.ts';
import { waybackChanges } from '../../services/wayback-cdx.ts';
import type { Ask, Asker } from '../asking/ask-service.ts';
import type { LookupStore } from './lookup-store.ts';
import { replaced } from './runs.ts';

const lanes: readonly TrailLane[] = ['archives', 'originals'];

/** Takes the steps of a stored trail until none is left, it is stopped, or the page is left; `onChange` after each of them. */
export async function runTrail(
  { ask, store }: { ask: Ask; store: LookupStore },
  { tab, page }: { tab: number; page: string },
  asker: Asker,
  onChange: () => Promise<void>,
): Promise<void> {
  const walk = async (lane: TrailLane) => {
    for (;;) {
      const trail = await store.loadTrail(tab, page);
      if (trail?.state !== 'running' || asker.signal.aborted) return;
      const step = nextStep(trail, lane);
      if (!step) return;
      const outcome = await takeStep(ask, step, asker);
      if (asker.signal.aborted) return;
      await store.changeTrail(tab, page, (now) => now && applyAnswer(now, step, outcome));
      await onChange();
    }
  };
  await Promise.all(lanes.map(walk));
  if (asker.signal.reason === replaced) return;
  await store.changeTrail(tab, page, (trail) => {
    if (trail?.state !== 'running') return undefined;
    const isDone = lanes.every((lane) => !nextStep(trail, lane));
    return isDone ? { ...trail, state: 'done' } : haltTrail(trail);
  });
  await onChange();
}

async function takeStep(ask: Ask, step: TrailStep, asker: Asker): Promise<Outcome<unknown>> {
  const { question } = step;
  switch (question.about) {
    case 'original':
      return ask(originalAnswers, question, asker);
    case 'changes':
      return ask(waybackChanges, question, asker);
    case 'capture': {
      const lookup = captureLookups.find(
        ({ service }) => step.lane === 'archives' && service.id === step.archive,
      );
      if (!lookup) throw new Error(`the trail asks an archive that cannot be asked: ${JSON.stringify(step)}`);
      const outcome = await ask(lookup, question, asker);
      // The Wayback Machine has a second service, which knows less, for when the first is out of order.
      const isOut = 'reason' in outcome && ['unavailable', 'unknown'].includes(outcome.reason.why);
      return isOut && lookup.service.id === waybackAvailable.service.id
        ? firstValue(await ask(waybackAvailable, question, asker), outcome)
        : outcome;
    }
  }
}

/** What was found on the second way; else what the first way said, unless the second must be waited for. */
function firstValue(second: Outcome<unknown>, first: Outcome<unknown>): Outcome<unknown> {
  return 'value' in second || isLasting(second.reason) ? second : first;
}
