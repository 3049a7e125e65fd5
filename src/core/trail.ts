import type { Capture } from './lookup/capture.ts';
import { isLasting, type Outcome, type Reason } from './lookup/outcome.ts';
import { isPublicAddress } from './lookup/public-address.ts';
import type { Question } from './lookup/question.ts';
import { pageAddress } from './page-address.ts';
import type { Report } from './report.ts';

/** What a page cites, and what became of it. */
export interface TrailLink {
  url: string;
  /** The capture nearest to the publication; absent until somebody was asked. */
  capture?: Outcome<Capture>;
  /** Ids of the archives that have answered. */
  asked: string[];
  /** Ids of those that failed in a way that may pass: they are asked again when the trail goes on. */
  failed?: string[];
  /** The first later capture that differs, where one does. */
  changes?: Outcome<{ at?: string; address?: string }>;
  /** Whether the original still answers. */
  original?: Outcome<{ state: string; status: number }>;
}

/** What the reader wants to know of the links. */
export interface TrailWish {
  /** Ids of the archives that may be asked for captures, in their order. */
  archives: string[];
  changes: boolean;
  originals: boolean;
}

/** The trail of a page: the page itself first, then what it cites, in its order. */
export interface Trail {
  /** The address of the page that the report is about. */
  page: string;
  /** When it was published: a day or an instant. */
  near?: string;
  wish: TrailWish;
  state: 'running' | 'stopped' | 'done';
  /** Why it stopped, where that was not the reader. */
  halt?: Reason;
  /** How often in a row each archive was not reached. Twice, and it is left alone until the trail is resumed: it may be blocked. */
  unreached?: Record<string, number>;
  links: TrailLink[];
}

/** One question of a trail. Steps of different lanes may be taken side by side. */
export type TrailStep =
  | {
      lane: 'archives';
      archive: string;
      question: Extract<Question, { about: 'capture' | 'changes' }>;
    }
  | { lane: 'originals'; question: Extract<Question, { about: 'original' }> };
export type TrailLane = TrailStep['lane'];

/** The archive that tells of later changes. */
const main = 'wayback';

/** The trail of a report, of which nothing has been asked yet. */
export function makeTrail(report: Report, wish: TrailWish): Trail {
  const { published, links } = report;
  const urls = new Set([pageAddress(report), ...links.map((link) => link.url)]);
  return {
    page: report.url,
    ...(published && { near: published.date }),
    wish,
    state: 'stopped',
    links: [...urls].map((address) =>
      isPublicAddress(address)
        ? { url: address, asked: [] }
        : { url: address, asked: [], capture: { reason: { why: 'private' } } },
    ),
  };
}

/** The next question of a lane; undefined where it has none left. */
export function nextStep(trail: Trail, lane: TrailLane): TrailStep | undefined {
  const { links, near, wish } = trail;
  if (lane === 'originals') {
    const link = wish.originals
      ? links.slice(1).find(({ url, original }) => !original && isPublicAddress(url))
      : undefined;
    return link && { lane, question: { about: 'original', url: link.url } };
  }
  const date = near === undefined ? {} : { near };
  const reached = wish.archives.filter((id) => !isLeftAlone(trail, id));
  for (const link of links) {
    const archive = reached.find((id) => mayHave(link, id));
    if (archive) return { lane, archive, question: { about: 'capture', url: link.url, ...date } };
  }
  const changed = wish.changes && reached.includes(main) ? links.find(mayHaveChanged) : undefined;
  if (!changed?.capture || !('value' in changed.capture)) return undefined;
  const { time: since, digest } = changed.capture.value;
  return {
    lane,
    archive: main,
    question: { about: 'changes', url: changed.url, since, ...(digest !== undefined && { digest }) },
  };
}

/** What an archive may still be asked about, in order. */
export function openCaptures(
  { links, near }: Trail,
  archive: string,
): Extract<Question, { about: 'capture' }>[] {
  return links
    .filter((link) => mayHave(link, archive))
    .map(({ url }) => ({ about: 'capture', url, ...(near !== undefined && { near }) }));
}

/** The trail after an answer. A reason that lasts leaves the question open and stops the trail. */
export function applyAnswer(trail: Trail, step: TrailStep, outcome: Outcome<unknown>): Trail {
  if ('reason' in outcome && isLasting(outcome.reason)) return haltTrail(trail, outcome.reason);
  const { question } = step;
  const change = (url: string, made: (link: TrailLink) => TrailLink): Trail => ({
    ...trail,
    links: trail.links.map((link) => (link.url === url ? made(link) : link)),
  });
  switch (question.about) {
    case 'original':
      return change(question.url, (link) => ({
        ...link,
        original: outcome as NonNullable<TrailLink['original']>,
      }));
    case 'changes':
      return change(question.url, (link) => ({
        ...link,
        changes: outcome as NonNullable<TrailLink['changes']>,
      }));
    case 'capture':
      return {
        ...change(question.url, (link) => withCapture(link, archiveOf(step), outcome as Outcome<Capture>)),
        unreached: countUnreached(trail, archiveOf(step), outcome),
      };
  }
}

/** The trail, stopped: by the reader where no reason is given. */
export function haltTrail({ halt: _, ...trail }: Trail, reason?: Reason): Trail {
  return { ...trail, state: 'stopped', ...(reason && { halt: reason }) };
}

/** The trail, going on, with what the reader wishes now. What failed in a way that may have passed is asked again. */
export function resumeTrail({ halt: _, unreached: __, ...trail }: Trail, wish: TrailWish): Trail {
  return { ...trail, wish, state: 'running', links: trail.links.map(reopen) };
}

/** Failures of an archive or a site that say nothing of the page asked for. */
const passing: readonly string[] = [
  'unreachable',
  'unavailable',
  'timed-out',
  'unknown',
  'refused',
  'too-large',
];

function hasFailed(outcome: Outcome<unknown>): boolean {
  return 'reason' in outcome && passing.includes(outcome.reason.why);
}

function reopen({ capture, changes, original, failed: _, ...rest }: TrailLink): TrailLink {
  return {
    ...rest,
    ...(capture && !hasFailed(capture) && { capture }),
    ...(changes && !hasFailed(changes) && { changes }),
    ...(original && !hasFailed(original) && { original }),
  };
}

/** How far a trail is. `questions` is how many more would be asked at most. */
export interface TrailProgress {
  done: number;
  all: number;
  questions: number;
}

/** How far a trail is: links of which all is known that is wished, of how many. */
export function progressOf({ links, wish }: Trail): TrailProgress {
  const left = links.map((link, index) => {
    const needsCapture = wish.archives.some((id) => mayHave(link, id));
    const needsOriginal = wish.originals && index > 0 && !link.original && isPublicAddress(link.url);
    const needsChanges = wish.changes && wish.archives.includes(main) && mayHaveChanged(link);
    return [needsCapture, needsOriginal, needsChanges].filter(Boolean).length;
  });
  return {
    done: left.filter((count) => !count).length,
    all: links.length,
    questions: left.reduce((sum, count) => sum + count, 0),
  };
}

/** Whether a link leads nowhere any more: its site said that it is gone, or withheld. What was not reached may only be blocked. */
export function isDead({ original }: TrailLink): boolean {
  return original !== undefined && 'value' in original && ['gone', 'withheld'].includes(original.value.state);
}

/** Whether the original of a link was asked, and still answers. */
export function isLive({ original }: TrailLink): boolean {
  return original !== undefined && 'value' in original && original.value.state === 'answers';
}

/** Whether captures are left open because an archive was not reached, and nobody else can be asked for them. */
export function hasGivenUp(trail: Trail): boolean {
  return trail.wish.archives.some((id) => isLeftAlone(trail, id) && openCaptures(trail, id).length > 0);
}

function isLeftAlone({ unreached }: Trail, archive: string): boolean {
  return (unreached?.[archive] ?? 0) >= 2;
}

function countUnreached({ unreached }: Trail, archive: string, outcome: Outcome<unknown>) {
  const isOut = 'reason' in outcome && ['unreachable', 'timed-out'].includes(outcome.reason.why);
  return { ...unreached, [archive]: isOut ? (unreached?.[archive] ?? 0) + 1 : 0 };
}

/** Whether an archive can still be asked for a capture of a link: none was found, and this one was not asked. */
function mayHave({ capture, asked, failed }: TrailLink, archive: string): boolean {
  if (capture && ('value' in capture || capture.reason.why === 'private')) return false;
  return !asked.includes(archive) && !failed?.includes(archive);
}

function mayHaveChanged({ capture, changes }: TrailLink): boolean {
  return !changes && capture !== undefined && 'value' in capture && capture.value.archive === main;
}

function archiveOf(step: TrailStep): string {
  return step.lane === 'archives' ? step.archive : '';
}

/**
 * Of two archives without a capture, the reason of the first stands: it is the one that the reader prefers. But what failed may
 * have one, so that nobody can be told that there is none.
 */
function withCapture(link: TrailLink, archive: string, outcome: Outcome<Capture>): TrailLink {
  const { capture, asked, failed = [] } = link;
  const stands = capture && 'reason' in outcome && (hasFailed(capture) || !hasFailed(outcome));
  return {
    ...link,
    ...(hasFailed(outcome) ? { failed: [...failed, archive] } : { asked: [...asked, archive] }),
    ...(!stands && { capture: outcome }),
  };
}
