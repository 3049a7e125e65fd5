import { describe, expect, it } from 'vitest';
import { makeAsk } from '../../../src/browser/asking/ask-service.ts';
import { archiveItCapture } from '../../../src/services/archive-it.ts';
import { wholePack } from '../../../src/services/mirrors.ts';
import { originalAnswers } from '../../../src/services/originals.ts';
import { ownTimeMapCapture } from '../../../src/services/own-timemap.ts';
import { waybackAvailable } from '../../../src/services/wayback-availability.ts';
import { waybackCapture } from '../../../src/services/wayback-cdx.ts';
import { anAsker, aWorld } from './a-world.ts';

const rows = [
  ['timestamp', 'original', 'mimetype', 'statuscode', 'digest'],
  ['20090616110000', 'http://example.com/a', 'text/html', '200', 'BBB'],
];
const good = () => new Response(JSON.stringify(rows));
const about = (url: string) => ({ about: 'capture', url, near: '2009-06-16' }) as const;
const question = about('https://example.com/a');

describe('asking a service', () => {
  it('sends no cookies, no referrer and nothing of ours', async () => {
    const world = aWorld(good);
    const outcome = await makeAsk(world)(waybackCapture, question, anAsker());
    expect(outcome).toMatchObject({ value: { time: '2009-06-16T11:00:00Z' } });
    const { init } = world.sent[0] ?? {};
    expect(init).toMatchObject({
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      redirect: 'manual',
      method: 'GET',
    });
    expect(init).not.toHaveProperty('body');
    expect(init?.headers).toEqual({ 'Accept-Language': 'en' });
  });

  it('asks nobody without consent', async () => {
    const world = aWorld(good);
    const ask = makeAsk(world);
    expect(await ask(waybackCapture, question, anAsker({ why: { why: 'not-asked' } }))).toEqual({
      reason: { why: 'not-asked' },
    });
    expect(world.sent).toEqual([]);
  });

  it('asks nobody who was allowed when the question was put, and no longer is when its turn comes', async () => {
    const world = aWorld(good);
    const ask = makeAsk(world);
    let isAllowed = true;
    const asker = anAsker({ refusal: async () => (isAllowed ? undefined : { why: 'not-asked' }) });
    const first = ask(waybackCapture, question, asker).then(() => {
      isAllowed = false;
    });
    const second = ask(waybackCapture, about('https://example.com/b'), asker);
    await first;
    expect(await second).toEqual({ reason: { why: 'not-asked' } });
    expect(world.sent).toHaveLength(1);
  });

  it('asks nobody while offline', async () => {
    const world = aWorld(good);
    world.online = false;
    expect(await makeAsk(world)(waybackCapture, question, anAsker())).toEqual({ reason: { why: 'offline' } });
    expect(world.sent).toEqual([]);
  });

  it('asks one question after the other, at the pace of the service', async () => {
    let open = 0;
    let most = 0;
    const world = aWorld(async () => {
      most = Math.max(most, ++open);
      await Promise.resolve();
      open--;
      return good();
    });
    const ask = makeAsk(world);
    await Promise.all(
      ['a', 'b', 'c'].map((path) => ask(waybackCapture, about(`https://example.com/${path}`), anAsker())),
    );
    expect(most).toBe(1);
    const [first = 0, second = 0, third = 0] = world.sent.map(({ at }) => at);
    expect([second - first, third - second]).toEqual([2500, 2500]);
  });

  it('asks nobody twice what is known', async () => {
    const world = aWorld(good);
    const ask = makeAsk(world);
    await Promise.all([ask(waybackCapture, question, anAsker()), ask(waybackCapture, question, anAsker())]);
    expect(world.sent).toHaveLength(1);
  });

  it('asks again of one link for another page, where the copy of another day is the nearest', async () => {
    const list = [2009, 2022].map(
      (year) =>
        `<http://perma.example/${year}>; rel="memento"; datetime="${new Date(`${year}-06-16T00:00:00Z`).toUTCString()}"`,
    );
    const world = aWorld(() => new Response(list.join(',')));
    const ask = makeAsk(world);
    for (const near of ['2009-06-16', '2022-06-16', undefined])
      expect(
        await ask(
          archiveItCapture,
          { about: 'capture', url: 'https://example.com/a', ...(near && { near }) },
          anAsker(),
        ),
      ).toMatchObject({ value: { address: `http://perma.example/${near?.slice(0, 4) ?? 2022}` } });
    expect(world.sent).toHaveLength(3);
  });

  it('keeps nothing for who wants nothing kept', async () => {
    const world = aWorld(good);
    const ask = makeAsk(world);
    await ask(waybackCapture, question, anAsker({ keep: false }));
    await ask(waybackCapture, question, anAsker({ keep: false }));
    expect([world.sent.length, world.kept.size]).toEqual([2, 0]);
  });

  it('asks at the host that the reader wants, the other service of that host included', async () => {
    const onion = 'http://web.archivep75mbjunhxc6x4j5mwjmomyxb573v42baldlqu56ruil2oiad.onion';
    const world = aWorld(() => new Response('{"results":[]}'));
    const ask = makeAsk(world);
    const asker = anAsker({ hosts: { wayback: onion } });
    await ask(waybackCapture, question, asker);
    await ask(waybackAvailable, question, asker);
    expect(world.sent.map(({ url }) => new URL(url).host)).toEqual([
      'web.archivep75mbjunhxc6x4j5mwjmomyxb573v42baldlqu56ruil2oiad.onion',
      'archivep75mbjunhxc6x4j5mwjmomyxb573v42baldlqu56ruil2oiad.onion',
    ]);
  });

  it('asks no archive of the reader’s own whose address was taken out while the question waited', async () => {
    const world = aWorld(() => new Response(''));
    const ask = makeAsk(world);
    const hosts: Record<string, string> = { [ownTimeMapCapture.service.id]: 'https://own.example/map/' };
    const asker = anAsker({ hosts });
    const first = ask(ownTimeMapCapture, question, asker).then(() => {
      hosts[ownTimeMapCapture.service.id] = '';
    });
    const second = ask(ownTimeMapCapture, about('https://example.com/b'), asker);
    await first;
    expect(await second).toEqual({ reason: { why: 'not-asked' } });
    expect(world.sent).toHaveLength(1);
  });

  describe('whose list is in pages', () => {
    const page = (path: string, year: number) =>
      `<${path}>; rel="timemap"; from="${new Date(`${year}-01-01`).toUTCString()}"; until="${new Date(`${year}-12-31`).toUTCString()}"`;
    const index = ['<http://a.example>; rel="original"', page('/1', 2008), page('/2', 2009)].join(',');
    const second =
      '<http://a.example>; rel="original", </web/2>; rel="memento"; datetime="Tue, 16 Jun 2009 00:00:00 GMT"';

    it('asks for the page that holds the date, in its turn and with the same consent', async () => {
      const world = aWorld((url) => new Response(url.endsWith('/2') ? second : index));
      expect(await makeAsk(world)(archiveItCapture, question, anAsker())).toMatchObject({
        value: { address: 'https://wayback.archive-it.org/web/2', time: '2009-06-16T00:00:00Z' },
      });
      expect(world.sent.map(({ url }) => url)).toEqual([
        'https://wayback.archive-it.org/all/timemap/link/https://example.com/a',
        'https://wayback.archive-it.org/2',
      ]);
      const [one = 0, two = 0] = world.sent.map(({ at }) => at);
      expect(two - one).toBe(3000);
    });

    it('asks for no page once the reader has taken the consent back', async () => {
      const world = aWorld(() => new Response(index));
      const asker = anAsker({ refusal: async () => (world.sent.length ? { why: 'not-asked' } : undefined) });
      expect(await makeAsk(world)(archiveItCapture, question, asker)).toEqual({
        reason: { why: 'not-asked' },
      });
      expect(world.sent).toHaveLength(1);
    });

    it('takes no missing page for a page that was not archived', async () => {
      const world = aWorld((url) => new Response(index, { status: url.endsWith('/2') ? 404 : 200 }));
      expect(await makeAsk(world)(archiveItCapture, question, anAsker())).toEqual({
        reason: { why: 'unknown' },
      });
    });

    it('goes no further than one page', async () => {
      const world = aWorld((url) => new Response(url.endsWith('/2') ? index.replaceAll('/2', '/3') : index));
      expect(await makeAsk(world)(archiveItCapture, question, anAsker())).toEqual({
        reason: { why: 'unknown' },
      });
      expect(world.sent).toHaveLength(2);
    });
  });

  it('never knocks at an address of the reader’s own network', async () => {
    const world = aWorld(good);
    const original = { about: 'original', url: 'http://192.168.1.1/reboot' } as const;
    await expect(makeAsk(world)(originalAnswers, original, anAsker())).rejects.toThrow(/192\.168\.1\.1/);
    expect(world.sent).toEqual([]);
  });
});

describe('a service that says "too many requests"', () => {
  const tooMany = (headers = {}) => new Response('<h1>429 Too Many Requests</h1>', { status: 429, headers });

  it('is left alone for a minute, then two, then four', async () => {
    const world = aWorld(() => tooMany());
    const ask = makeAsk(world);
    for (const minutes of [1, 2, 4, 4]) {
      const until = world.clock + minutes * 60_000;
      const outcome = await ask(waybackCapture, question, anAsker());
      expect(outcome).toEqual({ reason: { why: 'too-many', until } });
      const before = world.sent.length;
      expect(await ask(waybackCapture, about('https://example.com/other'), anAsker())).toEqual(outcome);
      expect(world.sent, 'it was asked although it wants to be left alone').toHaveLength(before);
      world.clock = until + 1;
    }
  });

  it.each([
    ['300', 300_000],
    ['5', 60_000],
    ['999999', 3_600_000],
    ['tomorrow', 60_000],
  ])('with Retry-After: %s is left alone for %i ms', async (header, milliseconds) => {
    const world = aWorld(() => tooMany({ 'retry-after': header }));
    const outcome = await makeAsk(world)(waybackCapture, question, anAsker());
    expect(outcome).toEqual({ reason: { why: 'too-many', until: world.clock + milliseconds } });
  });

  it('with a date in Retry-After is left alone until then', async () => {
    const world = aWorld(() => tooMany({ 'retry-after': new Date(world.clock + 600_000).toUTCString() }));
    const outcome = await makeAsk(world)(waybackCapture, question, anAsker());
    expect(outcome).toEqual({ reason: { why: 'too-many', until: world.clock + 600_000 } });
  });

  it('is asked again at once where the clock ran years ahead when it said so', async () => {
    let isBusy = true;
    const world = aWorld(() => (isBusy ? tooMany() : good()));
    const ask = makeAsk(world);
    world.clock = Date.UTC(2090, 0, 1);
    await ask(waybackCapture, question, anAsker());
    isBusy = false;
    for (const clock of [Date.UTC(2026, 10, 22), 0]) {
      world.clock = clock;
      world.kept.clear();
      expect(await ask(waybackCapture, question, anAsker())).toHaveProperty('value');
      expect(world.clock - clock, 'it waited').toBeLessThan(60_000);
    }
  });

  it('under a clock that begins in 1970 is left alone for an hour at most', async () => {
    const world = aWorld(() => tooMany({ 'retry-after': 'Sun, 22 Nov 2026 14:05:00 GMT' }));
    world.clock = 60_000;
    const outcome = await makeAsk(world)(waybackCapture, question, anAsker());
    expect(outcome).toEqual({ reason: { why: 'too-many', until: 3_660_000 } });
  });

  it('is forgiven once it answers again', async () => {
    let isBusy = true;
    const world = aWorld(() => (isBusy ? tooMany() : good()));
    const ask = makeAsk(world);
    await ask(waybackCapture, question, anAsker());
    world.clock += 61_000;
    isBusy = false;
    await ask(waybackCapture, question, anAsker());
    expect(world.paused.get('wayback')).toMatchObject({ until: 0, strikes: 0 });
  });

  it('does not keep us from other sites where it is a cited one', async () => {
    const world = aWorld((url) => (url.includes('busy') ? tooMany() : new Response(null)));
    const ask = makeAsk(world);
    const original = (url: string) => ask(originalAnswers, { about: 'original', url }, anAsker());
    expect(await original('https://busy.example/')).toEqual({ reason: { why: 'refused', status: 429 } });
    expect(await original('https://other.example/a')).toMatchObject({ value: { status: 200 } });
  });
});

describe('what a network and a server may do', () => {
  it.each([
    [
      'a redirect',
      () => Object.defineProperty(new Response(null), 'type', { value: 'opaqueredirect' }),
      { why: 'unknown' },
      1,
    ],
    ['an outage', () => new Response('', { status: 503 }), { why: 'unavailable', status: 503 }, 2],
    ['a refusal', () => new Response('', { status: 403 }), { why: 'refused', status: 403 }, 1],
    ['a page instead of data', () => new Response('<html>'), { why: 'unknown' }, 1],
    [
      'an answer that says how large it is',
      () => new Response('x', { headers: { 'content-length': '50000000' } }),
      { why: 'too-large' },
      1,
    ],
    ['an endless answer', () => new Response(endless()), { why: 'too-large' }, 1],
    ['no connection', () => Promise.reject(new TypeError('Failed to fetch')), { why: 'unreachable' }, 2],
    ['an answer that breaks off', () => new Response(breaking()), { why: 'unreachable' }, 2],
  ])('%s is told as what it is', async (_, answer, reason, times) => {
    const world = aWorld(answer);
    expect(await makeAsk(world)(waybackCapture, question, anAsker())).toEqual({ reason });
    expect(world.sent).toHaveLength(times);
  });

  it('reads as much of a mirror’s answer as a pack may have, and no more', async () => {
    const pack = { about: 'knowledge', mirror: 'https://mirror.example/' } as const;
    const asker = anAsker({ mirrors: [pack.mirror] });
    const long = 'x'.repeat(6_000_000);
    expect(await makeAsk(aWorld(() => new Response(long)))(wholePack, pack, asker)).toEqual({
      value: long,
    });
    expect(await makeAsk(aWorld(() => new Response(endless())))(wholePack, pack, asker)).toEqual({
      reason: { why: 'too-large' },
    });
    // Whatever else answers so much is not read.
    expect(await makeAsk(aWorld(() => new Response(long)))(waybackCapture, question, anAsker())).toEqual({
      reason: { why: 'too-large' },
    });
  });

  it('takes the second answer where the first failed', async () => {
    let turn = 0;
    const world = aWorld(() => (turn++ ? good() : new Response('', { status: 502 })));
    expect(await makeAsk(world)(waybackCapture, question, anAsker())).toHaveProperty('value');
    expect((world.sent[1]?.at ?? 0) - (world.sent[0]?.at ?? 0)).toBe(2500);
  });

  it('stops waiting, and asking, when told to', async () => {
    const life = new AbortController();
    const world = aWorld(
      (_, { signal }) =>
        new Promise((_, reject) => {
          signal?.addEventListener('abort', () => reject(new DOMException('aborted', 'AbortError')));
          life.abort();
        }),
    );
    const ask = makeAsk(world);
    const asker = anAsker({ signal: life.signal });
    const outcomes = await Promise.all([
      ask(waybackCapture, question, asker),
      ask(waybackCapture, about('https://example.com/b'), asker),
    ]);
    expect(outcomes).toEqual([{ reason: { why: 'stopped' } }, { reason: { why: 'stopped' } }]);
    expect(world.sent).toHaveLength(1);
  });
});

function endless(): ReadableStream<Uint8Array> {
  return new ReadableStream({ pull: (controller) => controller.enqueue(new Uint8Array(1_000_000)) });
}

function breaking(): ReadableStream<Uint8Array> {
  let turn = 0;
  return new ReadableStream({
    pull(controller) {
      if (turn++) controller.error(new TypeError('network error'));
      else controller.enqueue(new TextEncoder().encode('[["time'));
    },
  });
}
