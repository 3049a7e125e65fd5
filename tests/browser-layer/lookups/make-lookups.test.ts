import { beforeEach, describe, expect, it, vi } from 'vitest';
import { makeAsk } from '../../../src/browser/asking/ask-service.ts';
import type { ConsentRequest } from '../../../src/browser/lookups/lookup-calls.ts';
import { openLookupStore } from '../../../src/browser/lookups/lookup-store.ts';
import { makeLookups } from '../../../src/browser/lookups/make-lookups.ts';
import { readConsentRequest } from '../../../src/browser/lookups/open-consent.ts';
import { dropReport, storeReport } from '../../../src/browser/report-store.ts';
import { changeSettings } from '../../../src/browser/settings-store.ts';
import type { Consent } from '../../../src/core/lookup/consent.ts';
import type { Trail } from '../../../src/core/trail.ts';
import browser, { recorded, resetBrowser } from '../../fake-browser.ts';
import { aReport } from '../a-report.ts';
import { aWorld, type FakeWorld } from '../asking/a-world.ts';

const url = 'https://news.example.org/story';
const rows = (original: string) => [
  ['timestamp', 'original', 'mimetype', 'statuscode', 'digest'],
  ['20090616110000', original, 'text/html', '200', 'AAA'],
];
let world: FakeWorld;
let lookups: ReturnType<typeof makeLookups>;
let tab: number;

beforeEach(async () => {
  resetBrowser();
  world = aWorld((asked) => new Response(JSON.stringify(rows(new URL(asked).searchParams.get('url') ?? ''))));
  lookups = start();
  tab = (await browser.tabs.create({ url })).id;
  await storeReport(tab, aReport({ url, links: [{ url: 'https://cited.example/a' }] }));
});

/** The background as it is after a start: with nothing running. */
const start = (asksMany = false) =>
  makeLookups({
    ask: makeAsk(world),
    store: openLookupStore(),
    cache: world.cache,
    asksMany,
    now: world.now,
  });
const allow = (consents: Record<string, Consent>) =>
  changeSettings((settings) => ({ ...settings, consents }));
const wish = { changes: false, originals: false };
const begin = () => lookups.handlers.startTrailOf(null, tab, wish);
/** Begins a trail and stops it while it waits for its first answer. Gives back what lets that come. */
async function stopWhileItWaits(): Promise<() => void> {
  let release: (() => void) | undefined;
  const answerAt = world.fetch;
  world.fetch = async (...request) => {
    if (!release) await new Promise<void>((resolve) => (release = resolve));
    return answerAt(...request);
  };
  await begin();
  await vi.waitFor(() => expect(release).toBeDefined());
  await lookups.handlers.stopTrailOf(null, tab);
  return () => release?.();
}
/** What the window that was opened last was opened for. */
function asked(): ConsentRequest {
  const request = readConsentRequest(new URL(recorded.windows.at(-1) ?? '').search);
  if (!request) throw new Error(`no window asks for consent: ${recorded.windows}`);
  return request;
}
/** What the window does with the reader's answer. */
async function answer(request: ConsentRequest, given: 'once' | 'always' | 'never') {
  await lookups.handlers.giveConsent(null, request, given);
  return lookups.handlers.goOn(null, request);
}
async function goTo(next: string) {
  await browser.tabs.update(tab, { url: next });
  await storeReport(tab, aReport({ url: next, links: [{ url: 'https://cited.example/a' }] }));
}
const look = async () => (await lookups.handlers.getLookupsOf(null, tab))?.trail;

async function waitForEnd(): Promise<Trail> {
  for (let turn = 0; turn < 200; turn++) {
    const trail = await look();
    if (trail && trail.state !== 'running') return trail;
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
  throw new Error(`the trail never ends: ${JSON.stringify(await look())}`);
}

describe('consent', () => {
  it('is asked for in a window of our own, which says what for', async () => {
    expect(await begin()).toEqual({ started: false, asks: ['wayback'] });
    expect(asked()).toEqual({
      tab,
      permit: expect.stringMatching(/./),
      services: ['wayback'],
      wish: { trail: wish },
    });
    expect(recorded.windows[0]).not.toContain('news.example.org');
    expect(world.sent).toEqual([]);
  });

  it('for once counts for the page of that tab, and for no other page that comes to it', async () => {
    await begin();
    expect(await answer(asked(), 'once')).toEqual({ started: true, asks: [] });
    await waitForEnd();
    expect(await begin()).toEqual({ started: true, asks: [] });
    await waitForEnd();
    const sent = world.sent.length;
    expect(sent).toBe(2);

    await goTo('https://news.example.org/next');
    expect(await begin()).toEqual({ started: false, asks: ['wayback'] });
    expect(await look()).toBeNull();
    expect(world.sent).toHaveLength(sent);
  });

  it('that was asked for one page is not given to the one that came after it', async () => {
    await begin();
    const before = asked();
    await goTo('https://news.example.org/next');
    expect(await answer(before, 'once')).toBeNull();
    expect(await answer(before, 'always')).toBeNull();
    await allow({});
    expect(await begin()).toEqual({ started: false, asks: ['wayback'] });
    // A window for this page is open too: the other one still speaks of the page that was left.
    expect(await answer(before, 'once')).toBeNull();
    expect(world.sent).toEqual([]);
    expect(await answer(asked(), 'once')).toEqual({ started: true, asks: [] });
    await waitForEnd();
    const about = world.sent.map(({ url: address }) => new URL(address).searchParams.get('url'));
    expect(about).toEqual(['https://news.example.org/next', 'https://cited.example/a']);
  });

  it('asked for twice of a page is given by either window', async () => {
    await begin();
    const first = asked();
    await lookups.handlers.startMeasuredOf(null, tab, { ooni: true, ioda: false });
    expect(asked().permit).toBe(first.permit);
    expect(await answer(first, 'once')).toEqual({ started: true, asks: [] });
    await waitForEnd();
  });

  it('is given to no later visit of the same page', async () => {
    await begin();
    await dropReport(tab);
    await goTo(url);
    expect(await answer(asked(), 'once')).toBeNull();
  });

  it('for good is a setting; forbidden services are not even asked about', async () => {
    await begin();
    const request = asked();
    await lookups.handlers.giveConsent(null, { ...request, services: ['wayback', 'nobody'] }, 'never');
    expect(await begin()).toEqual({ started: false, asks: [] });
    expect(recorded.windows).toHaveLength(1);
    await lookups.handlers.giveConsent(null, request, 'always');
    expect((await begin()).started).toBe(true);
    await waitForEnd();
  });

  it('is asked for again where the browser keeps us from the service', async () => {
    await allow({ wayback: 'always' });
    recorded.withheld.add('https://web.archive.org/*');
    expect(await begin()).toEqual({ started: false, asks: ['wayback'] });
    expect(world.sent).toEqual([]);
  });

  it('goes on without those who are not allowed, once the reader has answered', async () => {
    await allow({ wayback: 'always' });
    await lookups.handlers.startTrailOf(null, tab, { ...wish, originals: true });
    expect(asked().services).toEqual(['originals']);
    expect(await lookups.handlers.goOn(null, asked())).toEqual({ started: true, asks: [] });
    const trail = await waitForEnd();
    expect(trail.state).toBe('done');
    expect(world.sent.every(({ url }) => url.startsWith('https://web.archive.org/'))).toBe(true);
  });
});

describe('what was measured', () => {
  it('goes on, after the worker was stopped, with those services that the reader wanted asked', async () => {
    await allow({ ooni: 'always', ioda: 'always' });
    await storeReport(
      tab,
      aReport({
        url,
        published: { date: '2022-09-22', from: 'meta' },
        places: [{ code: 'IR', mentions: 3 }],
      }),
    );
    const stopped = () =>
      vi.waitFor(async () => {
        const measured = (await lookups.handlers.getLookupsOf(null, tab))?.measured;
        expect(measured?.state).toBe('stopped');
        return measured;
      });
    const key = `measured:${tab}`;
    world.isOnline = () => false;
    await lookups.handlers.startMeasuredOf(null, tab, { ooni: false, ioda: true });
    const measured = await stopped();
    await browser.storage.session.set({ [key]: { ...measured, state: 'running' } });
    world.isOnline = () => true;
    lookups = start();
    await stopped();
    const hosts = world.sent.map(({ url: asked }) => new URL(asked).host);
    expect(new Set(hosts)).toEqual(new Set(['api.ioda.inetintel.cc.gatech.edu']));
  });
});

describe('a trail', () => {
  beforeEach(() => allow({ wayback: 'always' }));

  it('goes on by itself after the worker was stopped', async () => {
    const trail: Trail = {
      page: url,
      near: '2009-06-16',
      state: 'running',
      wish: { archives: ['wayback'], changes: false, originals: false },
      links: [{ url, asked: [] }],
    };
    await browser.storage.session.set({ [`trail:${tab}`]: trail });
    lookups = start();
    expect((await waitForEnd()).links[0]?.capture).toHaveProperty('value');
  });

  it('goes on when it is stopped and begun again at once, whatever the one that was stopped still waited for', async () => {
    await allow({ wayback: 'always' });
    const release = await stopWhileItWaits();
    await begin();
    release();
    expect((await waitForEnd()).state).toBe('done');
  });

  it('goes on too where the one that was stopped ends in the moment in which it begins', async () => {
    await allow({ wayback: 'always' });
    const release = await stopWhileItWaits();
    const { session } = browser.storage;
    const store = session.set.bind(session);
    const storing = vi.spyOn(session, 'set').mockImplementation(async (items: unknown) => {
      if (Object.keys(items as object).includes(`trail:${tab}`)) {
        storing.mockRestore();
        release();
        await new Promise((resolve) => setTimeout(resolve));
      }
      await store(items as object);
    });
    await begin();
    expect((await waitForEnd()).state).toBe('done');
  });

  it('ends when the page is left', async () => {
    world.fetch = async (asked, init) => {
      world.sent.push({ url: asked, init, at: world.clock });
      await browser.tabs.update(tab, { url: 'https://elsewhere.example/' });
      return new Response(JSON.stringify(rows(url)));
    };
    await begin();
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(world.sent).toHaveLength(1);
  });

  it('keeps no answer of a private window', async () => {
    const { get } = browser.tabs;
    browser.tabs.get = async (id: number) => ({ ...(await get(id)), incognito: true });
    await begin();
    await waitForEnd();
    browser.tabs.get = get;
    expect(world.kept.size).toBe(0);
  });

  it('keeps answers otherwise, unless the reader wants none kept', async () => {
    const { get } = browser.tabs;
    browser.tabs.get = async (id: number) => ({ ...(await get(id)), incognito: false });
    await changeSettings((settings) => ({ ...settings, keepAnswers: false }));
    await begin();
    await waitForEnd();
    expect(world.kept.size).toBe(0);
    await changeSettings((settings) => ({ ...settings, keepAnswers: true }));
    await browser.storage.session.remove(`trail:${tab}`);
    await begin();
    await waitForEnd();
    expect(world.kept.size).toBe(2);
    browser.tabs.get = get;
  });

  it('keeps no answer any more, and asks elsewhere, once the reader has said so while it runs', async () => {
    const onion = 'http://web.archivep75mbjunhxc6x4j5mwjmomyxb573v42baldlqu56ruil2oiad.onion';
    const { get } = browser.tabs;
    browser.tabs.get = async (id: number) => ({ ...(await get(id)), incognito: false });
    const { fetch } = world;
    world.fetch = async (asked, init) => {
      if (!world.sent.length)
        await changeSettings((settings) => ({ ...settings, keepAnswers: false, hosts: { wayback: onion } }));
      return fetch(asked, init);
    };
    await begin();
    await waitForEnd();
    browser.tabs.get = get;
    expect(world.kept.size).toBe(0);
    expect(world.sent.map(({ url: asked }) => new URL(asked).origin)).toEqual([
      'https://web.archive.org',
      onion,
    ]);
  });

  it('takes no wish of another shape', async () => {
    await expect(
      Promise.resolve(lookups.handlers.startTrailOf(null, tab, { changes: 'yes' } as never)),
    ).rejects.toThrow();
  });
});

it('what a page asks for is about its own report, and nothing where it has none', async () => {
  const other = (await browser.tabs.create({ url: 'https://other.example/' })).id;
  expect(await lookups.handlers.getLookupsOf(null, other)).toBeNull();
  expect(await lookups.handlers.startTrailOf(null, other, wish)).toEqual({ started: false, asks: [] });
});
