import { describe, expect, it } from 'vitest';
import { makeAsk } from '../../../src/browser/asking/ask-service.ts';
import { makeSecondWay } from '../../../src/browser/lookups/second-way.ts';
import type { Outcome } from '../../../src/core/lookup/outcome.ts';
import { makeTrail, nextStep, resumeTrail } from '../../../src/core/trail.ts';
import { aReport } from '../a-report.ts';
import { anAsker, aWorld } from '../asking/a-world.ts';

const cited = ['https://cited.example/a', 'https://cited.example/b', 'https://cited.example/c'];
const wish = { archives: ['wayback'], changes: false, originals: false };
const trail = resumeTrail(makeTrail(aReport({ links: cited.map((url) => ({ url })) }), wish), wish);
const outOfOrder: Outcome<unknown> = { reason: { why: 'unavailable', status: 503 } };
const closest = (url: string) => ({
  available: true,
  status: '200',
  timestamp: '20090616110000',
  url: `http://web.archive.org/web/20090616110000/${url}`,
});

/** Takes the first step of the trail by the second way, of an archive that answers so. */
async function take(asksMany: boolean, answer: (url: string, init: RequestInit) => Response) {
  const world = aWorld(answer);
  const step = nextStep(trail, 'archives');
  if (step?.lane !== 'archives' || step.question.about !== 'capture') throw new Error('no first step');
  const first = { ...step, question: step.question };
  const secondWay = makeSecondWay(makeAsk(world), asksMany);
  const answered = await secondWay(trail, first, outOfOrder, anAsker());
  return { world, secondWay, first, answered };
}

describe('when the list of captures is out of order', () => {
  it('all that is open is asked about at once, and the rest of it not again', async () => {
    const { world, secondWay, first, answered } = await take(true, (_, { body }) => {
      const results = String(body)
        .split('\n')
        .map((line) => new URLSearchParams(line))
        .map((line) => ({
          tag: line.get('tag'),
          archived_snapshots: line.get('url')?.includes('/b')
            ? {}
            : { closest: closest(line.get('url') ?? '') },
        }));
      return new Response(JSON.stringify({ results }));
    });
    expect(world.sent.map(({ init }) => init.method)).toEqual(['POST']);
    expect(answered.map(([step]) => step.question)).toMatchObject([
      { url: 'https://news.example.org/story' },
      { url: cited[0] },
      { url: cited[2] },
    ]);
    expect(answered.every(([, outcome]) => 'value' in outcome)).toBe(true);
    expect(world.kept.size, 'an answer of a way out is not kept').toBe(0);

    const missing = { ...first, question: { ...first.question, url: cited[1] ?? '' } };
    expect(await secondWay(trail, missing, outOfOrder, anAsker())).toEqual([[missing, outOfOrder]]);
    expect(world.sent).toHaveLength(1);
  });

  it.each([
    ['the reader’s browser would tell who asks', false, ['GET']],
    ['the archive does not take many', true, ['POST', 'GET']],
  ])('each address is asked about by itself where %s', async (_, asksMany, methods) => {
    const { world, answered } = await take(asksMany, (_url, { method }) =>
      method === 'POST'
        ? new Response('', { status: 405 })
        : new Response(
            JSON.stringify({ archived_snapshots: { closest: closest('https://news.example.org/') } }),
          ),
    );
    expect(world.sent.map(({ init }) => init.method)).toEqual(methods);
    expect(answered).toHaveLength(1);
    expect(answered[0]?.[1]).toHaveProperty('value');
  });

  it('the archive is waited for where it has had too many questions', async () => {
    const { world, answered } = await take(true, () => new Response('', { status: 429 }));
    expect(world.sent).toHaveLength(1);
    expect(answered[0]?.[1]).toMatchObject({ reason: { why: 'too-many' } });
  });

  it('what it does not find says nothing: the first reason stands', async () => {
    const { answered } = await take(false, () => new Response(JSON.stringify({ archived_snapshots: {} })));
    expect(answered[0]?.[1]).toEqual(outOfOrder);
  });
});
