import { beforeEach, describe, expect, it } from 'vitest';
import { makeAsk } from '../../../src/browser/asking/ask-service.ts';
import { openLookupStore } from '../../../src/browser/lookups/lookup-store.ts';
import { makeLookups } from '../../../src/browser/lookups/make-lookups.ts';
import { readConsentRequest } from '../../../src/browser/lookups/open-consent.ts';
import { storeReport } from '../../../src/browser/report-store.ts';
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
    const [address = ''] = recorded.windows;
    expect(readConsentRequest(new URL(address).search)).toEqual({
      tab,
      services: ['wayback'],
      wish: { trail: wish },
    });
    expect(world.sent).toEqual([]);
  });

  it('for once counts for the page of that tab, and for no other page that comes to it', async () => {
    await lookups.handlers.giveConsent(null, tab, ['wayback'], 'once');
    expect(await begin()).toEqual({ started: true, asks: [] });
    await waitForEnd();
    const asked = world.sent.length;
    expect(asked).toBe(2);

    await browser.tabs.update(tab, { url: 'https://news.example.org/next' });
    await storeReport(tab, aReport({ url: 'https://news.example.org/next' }));
    expect(await begin()).toEqual({ started: false, asks: ['wayback'] });
    expect(await look()).toBeNull();
    expect(world.sent).toHaveLength(asked);
  });

  it('for good is a setting; forbidden services are not even asked about', async () => {
    await lookups.handlers.giveConsent(null, tab, ['wayback', 'nobody'], 'never');
    expect(await begin()).toEqual({ started: false, asks: [] });
    expect(recorded.windows).toEqual([]);
    await lookups.handlers.giveConsent(null, tab, ['wayback'], 'always');
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
    expect(await lookups.handlers.goOn(null, tab, { trail: { ...wish, originals: true } })).toEqual({
      started: true,
      asks: [],
    });
    const trail = await waitForEnd();
    expect(trail.state).toBe('done');
    expect(world.sent.every(({ url }) => url.startsWith('https://web.archive.org/'))).toBe(true);
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
