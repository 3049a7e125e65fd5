import { isLasting, type Outcome } from '../../core/lookup/outcome.ts';
import type { QuestionAbout } from '../../core/lookup/question.ts';
import { openCaptures, type Trail, type TrailStep } from '../../core/trail.ts';
import { mostAtOnce, waybackAvailable, waybackManyAvailable } from '../../services/wayback-availability.ts';
import type { Ask, Asker } from '../asking/ask-service.ts';

/** A step of a trail and what came of it. */
export type Answered = [TrailStep, Outcome<unknown>];
type CaptureStep = Extract<TrailStep, { lane: 'archives' }> & { question: QuestionAbout<'capture'> };

/**
 * The way to the Wayback Machine's captures when its CDX server is out of order: its availability service, which knows less.
 * Where `asksMany`, it is asked once about all that is still open, so that an archive in trouble is not asked again and again;
 * else about each address. What it does not find says nothing: then the first way's reason stands.
 */
export function makeSecondWay(
  ask: Ask,
  asksMany: boolean,
): (trail: Trail, step: CaptureStep, first: Outcome<unknown>, asker: Asker) => Promise<Answered[]> {
  const covered = new Set<string>();
  let isOneByOne = !asksMany;
  return async (trail, step, first, asker) => {
    if (covered.has(step.question.url)) return [[step, first]];
    const open = openCaptures(trail, waybackAvailable.service.id).filter(({ url }) => !covered.has(url));
    if (!isOneByOne && open.length > 1) {
      const urls = open.slice(0, mostAtOnce).map(({ url }) => url);
      const { near } = step.question;
      const many = await ask(
        waybackManyAvailable,
        { about: 'captures', urls, ...(near !== undefined && { near }) },
        asker,
      );
      if ('value' in many) {
        for (const url of urls) covered.add(url);
        return [
          [step, foundFirst(many.value[urls.indexOf(step.question.url)], first)],
          ...many.value.flatMap((outcome, index): Answered[] => {
            const question = open[index];
            return question && question.url !== step.question.url && 'value' in outcome
              ? [[{ ...step, question }, outcome]]
              : [];
          }),
        ];
      }
      if (isLasting(many.reason)) return [[step, many]];
      // Nobody promises that it takes many: then it is asked as everybody asks it.
      isOneByOne = true;
    }
    return [[step, foundFirst(await ask(waybackAvailable, step.question, asker), first)]];
  };
}

/** What was found on the second way; else what the first way said, unless the second must be waited for. */
function foundFirst(second: Outcome<unknown> | undefined, first: Outcome<unknown>): Outcome<unknown> {
  return second && ('value' in second || isLasting(second.reason)) ? second : first;
}
