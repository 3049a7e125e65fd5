import {
  applyAnswer,
  haltTrail,
  hasGivenUp,
  nextStep,
  type Trail,
  type TrailLane,
  type TrailStep,
} from '../../core/trail.ts';
import { captureLookups } from '../../services/capture-lookups.ts';
import { originalAnswers } from '../../services/originals.ts';
import { wayback } from '../../services/wayback.ts';
import { waybackChanges } from '../../services/wayback-cdx.ts';
import type { Ask, Asker } from '../asking/ask-service.ts';
import type { LookupStore } from './lookup-store.ts';
import { isSilenced } from './runs.ts';
import { type Answered, makeSecondWay } from './second-way.ts';

const lanes: readonly TrailLane[] = ['archives', 'originals'];

/**
 * Takes the steps of a stored trail until none is left, it is stopped, or the page is left; `onChange` after each of them.
 * `asksMany`: whether an archive may be asked about many addresses in one request, which tells it who asks.
 */
export async function runTrail(
  { ask, store, asksMany }: { ask: Ask; store: LookupStore; asksMany: boolean },
  { tab, page }: { tab: number; page: string },
  asker: Asker,
  onChange: () => Promise<void>,
): Promise<void> {
  const secondWay = makeSecondWay(ask, asksMany);
  const walk = async (lane: TrailLane) => {
    for (;;) {
      const trail = await store.loadTrail(tab, page);
      if (trail?.state !== 'running' || asker.signal.aborted) return;
      const step = nextStep(trail, lane);
      if (!step) return;
      const answered = await takeStep(ask, secondWay, trail, step, asker);
      if (asker.signal.aborted) return;
      await store.changeTrail(tab, page, (now) =>
        answered.reduce((after, [taken, outcome]) => after && applyAnswer(after, taken, outcome), now),
      );
      await onChange();
    }
  };
  await Promise.all(lanes.map(walk));
  await store.changeTrail(tab, page, (trail) => {
    // Asked here: another may take its place while this waits for its turn.
    if (trail?.state !== 'running' || isSilenced(asker.signal)) return undefined;
    if (lanes.some((lane) => nextStep(trail, lane))) return haltTrail(trail);
    return hasGivenUp(trail) ? haltTrail(trail, { why: 'unreachable' }) : { ...trail, state: 'done' };
  });
  await onChange();
}

async function takeStep(
  ask: Ask,
  secondWay: ReturnType<typeof makeSecondWay>,
  trail: Trail,
  step: TrailStep,
  asker: Asker,
): Promise<Answered[]> {
  const { question } = step;
  switch (question.about) {
    case 'original':
      return [[step, await ask(originalAnswers, question, asker)]];
    case 'changes':
      return [[step, await ask(waybackChanges, question, asker)]];
    case 'capture': {
      const lookup = captureLookups.find(
        ({ service }) => step.lane === 'archives' && service.id === step.archive,
      );
      if (!lookup) throw new Error(`the trail asks an archive that cannot be asked: ${JSON.stringify(step)}`);
      const outcome = await ask(lookup, question, asker);
      const isOut = 'reason' in outcome && ['unavailable', 'unknown'].includes(outcome.reason.why);
      return isOut && step.lane === 'archives' && step.archive === wayback.id
        ? secondWay(trail, { ...step, question }, outcome, asker)
        : [[step, outcome]];
    }
  }
}
