import { describe, expect, it } from 'vitest';
import type { Outcome } from '../../src/core/lookup/outcome.ts';
import {
  applyAnswer,
  haltTrail,
  hasGivenUp,
  isDead,
  makeTrail,
  nextStep,
  progressOf,
  resumeTrail,
  type Trail,
  type TrailWish,
} from '../../src/core/trail.ts';
import { aReport } from '../browser-layer/a-report.ts';

const wish: TrailWish = { archives: ['wayback'], changes: false, originals: false };
const links = (count: number) =>
  Array.from({ length: count }, (_, index) => ({ url: `https://cited.example/${index}` }));
const begin = (count: number, wished: Partial<TrailWish> = {}, change = {}) =>
  resumeTrail(makeTrail(aReport({ links: links(count), ...change }), { ...wish, ...wished }), {
    ...wish,
    ...wished,
  });
const capture = { archive: 'wayback', address: 'https://web.archive.org/x', time: '2009-06-16T11:00:00Z' };

/** Answers every question, and gives back the trail and what was asked. */
function walk(trail: Trail, answer: (asked: string) => Outcome<unknown>): { trail: Trail; asked: string[] } {
  const asked: string[] = [];
  let now = trail;
  for (const lane of ['archives', 'originals'] as const) {
    for (let step = nextStep(now, lane); step && now.state === 'running'; step = nextStep(now, lane)) {
      asked.push(`${step.question.about} ${step.question.url}${'archive' in step ? ` ${step.archive}` : ''}`);
      now = applyAnswer(now, step, answer(asked.at(-1) ?? ''));
      if (asked.length > 500) throw new Error('the trail never ends');
    }
  }
  return { trail: now, asked };
}

describe('a trail', () => {
  it('begins with the page itself, by its canonical address, each address once', () => {
    const trail = begin(
      1,
      {},
      { canonical: 'https://news.example.org/real', links: [...links(1), ...links(1)] },
    );
    expect(trail.links.map(({ url }) => url)).toEqual([
      'https://news.example.org/real',
      'https://cited.example/0',
    ]);
  });

  it('asks for each, one at a time, and ends', () => {
    const { trail, asked } = walk(begin(2), () => ({ value: capture }));
    expect(asked).toEqual([
      'capture https://news.example.org/story wayback',
      'capture https://cited.example/0 wayback',
      'capture https://cited.example/1 wayback',
    ]);
    expect(progressOf(trail)).toEqual({ done: 3, all: 3, questions: 0 });
  });

  it('goes on to the next archive where one has no copy, and keeps the reason of the first', () => {
    const { trail, asked } = walk(begin(0, { archives: ['wayback', 'arquivo'] }), (question) =>
      question.endsWith('wayback') ? { reason: { why: 'excluded' } } : { reason: { why: 'not-archived' } },
    );
    expect(asked).toHaveLength(2);
    expect(trail.links[0]?.capture).toEqual({ reason: { why: 'excluded' } });
  });

  it.each(['unavailable', 'too-large'] as const)(
    'asks an archive again that was %s, though another had no copy, and no other',
    (why) => {
      const asks = { archives: ['wayback', 'arquivo'] };
      const failed: Outcome<unknown> = { reason: why === 'unavailable' ? { why, status: 503 } : { why } };
      for (const out of ['wayback', 'arquivo']) {
        const { trail } = walk(begin(0, asks), (about) =>
          about.endsWith(out) ? failed : { reason: { why: 'not-archived' } },
        );
        expect(trail.links[0]?.capture, 'nobody knows whether there is a copy').toEqual(failed);
        expect(progressOf(trail)).toMatchObject({ done: 1, questions: 0 });
        const resumed = resumeTrail(trail, trail.wish);
        expect(progressOf(resumed)).toMatchObject({ done: 0, questions: 1 });
        expect(walk(resumed, () => ({ value: capture })).asked).toEqual([
          `capture https://news.example.org/story ${out}`,
        ]);
      }
    },
  );

  it('stops at what lasts, leaves the question open, and goes on with it', () => {
    const until = 1_790_000_000_000;
    const { trail } = walk(begin(3), (question) =>
      question.includes('/1') ? { reason: { why: 'too-many', until } } : { value: capture },
    );
    expect(trail).toMatchObject({ state: 'stopped', halt: { why: 'too-many', until } });
    expect(progressOf(trail)).toMatchObject({ done: 2, all: 4 });
    const { asked } = walk(resumeTrail(trail, wish), () => ({ value: capture }));
    expect(asked).toEqual([
      'capture https://cited.example/1 wayback',
      'capture https://cited.example/2 wayback',
    ]);
  });

  it('leaves an archive alone that was not reached twice in a row, and goes on with the next', () => {
    const away: Outcome<unknown> = { reason: { why: 'unreachable' } };
    const { trail, asked } = walk(begin(4, { archives: ['wayback', 'arquivo'] }), (about) =>
      about.endsWith('wayback') ? away : { value: { ...capture, archive: 'arquivo' } },
    );
    expect(asked.filter((about) => about.endsWith('wayback'))).toHaveLength(2);
    expect(asked.filter((about) => about.endsWith('arquivo'))).toHaveLength(5);
    expect(hasGivenUp(trail)).toBe(false);
    const alone = walk(begin(4), () => away).trail;
    expect(hasGivenUp(alone)).toBe(true);
    expect(walk(resumeTrail(alone, alone.wish), () => ({ value: capture })).asked).toHaveLength(5);
  });

  it('goes on asking an archive that was not reached once', () => {
    let turn = 0;
    const { asked } = walk(begin(4), () => ({ reason: { why: turn++ % 2 ? 'unknown' : 'timed-out' } }));
    expect(asked).toHaveLength(5);
  });

  it('can be stopped, and then has no reason but the reader', () => {
    const trail = haltTrail(begin(1));
    expect(trail.state).toBe('stopped');
    expect(trail).not.toHaveProperty('halt');
  });

  it('asks for later changes only of what was found', () => {
    const { trail, asked } = walk(begin(1, { changes: true }), (question) =>
      question.startsWith('changes')
        ? { value: { at: '2009-07-01T00:00:00Z' } }
        : question.includes('cited')
          ? { reason: { why: 'not-archived' } }
          : { value: capture },
    );
    expect(asked.filter((one) => one.startsWith('changes'))).toEqual([
      'changes https://news.example.org/story wayback',
    ]);
    expect(trail.links[0]?.changes).toEqual({ value: { at: '2009-07-01T00:00:00Z' } });
  });

  it('asks for later changes from the capture on, by its fingerprint where that is known', () => {
    for (const digest of ['AAA', undefined]) {
      const found = { value: { ...capture, ...(digest && { digest }) } };
      const trail = begin(0, { changes: true });
      const first = nextStep(trail, 'archives');
      const next = first && nextStep(applyAnswer(trail, first, found), 'archives');
      expect(next?.question).toEqual({
        about: 'changes',
        url: 'https://news.example.org/story',
        since: capture.time,
        ...(digest && { digest }),
      });
    }
  });

  it('asks the originals only where that is wished, and never the page itself', () => {
    expect(walk(begin(2), () => ({ value: capture })).asked.join()).not.toContain('original');
    const { asked } = walk(begin(2, { archives: [], originals: true }), () => ({
      value: { state: 'answers', status: 200 },
    }));
    expect(asked).toEqual(['original https://cited.example/0', 'original https://cited.example/1']);
  });

  it('asks nobody about addresses of the reader’s own network', () => {
    const own = [{ url: 'http://192.168.1.1/reboot' }, { url: 'http://wiki.corp/x' }];
    const { trail, asked } = walk(
      begin(
        0,
        { archives: ['wayback', 'arquivo'], originals: true },
        { url: 'http://10.0.0.1/page', links: own },
      ),
      () => ({ value: capture }),
    );
    expect(asked).toEqual([]);
    expect(trail.links.map(({ capture }) => capture)).toEqual(
      Array.from({ length: 3 }, () => ({ reason: { why: 'private' } })),
    );
  });
});

it.each([
  [{ value: { state: 'gone', status: 404 } }, true],
  [{ value: { state: 'withheld', status: 451 } }, true],
  [{ value: { state: 'answers', status: 200 } }, false],
  [{ reason: { why: 'unreachable' } }, false],
  [{ reason: { why: 'timed-out' } }, false],
] as const)('a link whose original gives %j is dead: %s', (original, dead) => {
  expect(isDead({ url: 'https://cited.example', asked: [], original })).toBe(dead);
});
