import { readFileSync } from 'node:fs';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { browserKinds } from '../../src/commands/browsers/browser-kinds.ts';
import { distanceFrom } from '../../src/core/lookup/capture.ts';
import { isDead } from '../../src/core/trail.ts';
import { changeSettings, tabIdOf } from './harness/extension-api.ts';
import {
  answerConsent,
  callAbout,
  findConsent,
  getLookups,
  isOpen,
  startMeasured,
  startTrail,
  waitForMeasured,
  waitForTrail,
} from './harness/lookup-calls.ts';
import { messagePattern } from './harness/messages.ts';
import { waitForOutcome } from './harness/outcome.ts';
import { findButton, readText, waitForText } from './harness/page-text.ts';
import { citedHosts, serveCitedPages, serveStandIns, serviceHosts } from './harness/stand-ins.ts';
import { restWorker } from './harness/stop-background.ts';
import { rest, until } from './harness/until.ts';
import { startWorld, type World } from './harness/world.ts';

describe.each(browserKinds)('look-ups in %s', (kind) => {
  let world: World;
  let story: Page;
  let tab: number;
  beforeAll(async () => {
    world = await startWorld(kind);
    serveStandIns(world.server);
    serveCitedPages(world.server);
    // A reader who has been at the archive, and has its cookies.
    world.server.serve('https://web.archive.org/', {
      headers: { 'set-cookie': 'reader=42; SameSite=None; Secure; Max-Age=9999' },
      body: 'archive',
    });
    const archive = await world.visit('https://web.archive.org/');
    await archive.reload();
    expect(world.server.askedOf('web.archive.org').at(-1)?.headers.cookie).toBe('reader=42');
    await archive.close();
    story = await world.visit('cited-story');
    tab = await tabIdOf(world, story);
    await waitForOutcome(world, story, 'recognized');
  });
  afterAll(() => world?.close());

  const asked = (...hosts: string[]) =>
    world.server
      .askedOf(...hosts)
      .filter(({ url }) => url.pathname !== '/' && url.pathname !== '/favicon.ico');

  it('ask nobody by themselves, nor before the reader has answered', async () => {
    await getLookups(world, tab);
    expect(await startTrail(world, tab, { originals: true })).toEqual({
      started: false,
      asks: ['wayback', 'originals'],
    });
    const page = await findConsent(world);
    await until('its words', async () => (await readText(page)).includes('web.archive.org'));
    const said = await readText(page);
    expect(said).toMatch(messagePattern('service_wayback_learns'));
    expect(said).toMatch(messagePattern('service_originals_learns'));
    await page.screenshot({ path: `artifacts/consent-${kind}.png` });
    await rest(500);
    await answerConsent(world, messagePattern('consent_not_now'));
    await rest(500);
    expect(asked(...serviceHosts, ...citedHosts)).toEqual([]);
    expect((await getLookups(world, tab)).trail).toBeNull();
  });

  it('ask nobody where the page was left before the reader answered, and say so', async () => {
    await startTrail(world, tab);
    const page = await findConsent(world);
    await story.reload();
    await waitForOutcome(world, story, 'recognized');
    // The browser's own permission wants the mouse.
    await (await findButton(page, messagePattern('consent_once'))).click();
    await waitForText(page, messagePattern('consent_gone'));
    await answerConsent(world, messagePattern('consent_not_now'));
    expect(asked(...serviceHosts, ...citedHosts)).toEqual([]);
    expect((await getLookups(world, tab)).trail).toBeNull();
  });

  it('find the captures of the page and of all that it cites, once allowed for this page', async () => {
    await startTrail(world, tab, { changes: true });
    await answerConsent(world, messagePattern('consent_once'));
    const trail = await waitForTrail(world, tab);
    expect(trail.state).toBe('done');
    const [own, measure, operator, agency, ministry, rights, router] = trail.links;
    expect(own?.url).toBe(world.pages.get('cited-story')?.url);
    for (const link of [own, measure, operator, agency, rights]) {
      expect(link?.capture, link?.url).toMatchObject({
        value: { archive: 'wayback', time: '2022-09-22T11:00:00Z' },
      });
    }
    expect(distanceFrom(trail.near ?? '', '2022-09-22T11:00:00Z')).toEqual({
      side: 'after',
      unit: 'hour',
      count: 3,
    });
    expect(ministry?.capture).toEqual({ reason: { why: 'not-archived' } });
    expect(router?.capture).toEqual({ reason: { why: 'private' } });
    expect(measure?.changes).toMatchObject({ value: { at: '2022-09-30T12:00:00Z' } });
    expect(operator?.changes).toEqual({ value: {} });
    expect(operator?.url).toBe('https://operator.example/notice?id=7');
  });

  it('have asked the archive only, at its pace, without cookies, referrer or a word of the page', async () => {
    expect(asked(...serviceHosts.filter((host) => !host.endsWith('archive.org')), ...citedHosts)).toEqual([]);
    const requests = asked('web.archive.org', 'archive.org');
    expect(requests.length).toBeGreaterThan(8);
    for (const { headers, method, url, body } of requests) {
      expect(method).toBe('GET');
      expect(headers.cookie).toBeUndefined();
      expect(headers.referer).toBeUndefined();
      // Browsers name the extension here: in Firefox by a name that no other reader has.
      expect(headers.origin).toBeUndefined();
      expect(headers['accept-language']).toBe('en');
      const told = decodeURIComponent(`${method} ${url.href} ${body}`);
      expect(told).not.toMatch(/utm_|192\.168|protest|shutdown|Tehran|censor/i);
    }
    const asksAbout = requests.map(({ url }) => url.searchParams.get('url'));
    expect(asksAbout).toContain(world.pages.get('cited-story')?.url);
    expect(asksAbout).toContain('https://rights.example/s%C3%B8k?q=a%20b&c=d');
  });

  it('ask the cited sites themselves only when that is allowed too, and find the dead', async () => {
    await startTrail(world, tab, { originals: true });
    await answerConsent(world, messagePattern('consent_once'));
    const trail = await waitForTrail(world, tab);
    expect(trail.state).toBe('done');
    expect(trail.links.filter(isDead).map(({ url }) => url)).toEqual(['https://agency.example/gone']);
    expect(asked(...citedHosts).map(({ method }) => method)).toEqual(citedHosts.map(() => 'HEAD'));
    for (const { headers } of asked(...citedHosts)) {
      expect(headers.cookie).toBeUndefined();
      expect(headers.referer).toBeUndefined();
    }
    expect(world.server.askedOf('192.168.1.1')).toEqual([]);
  });

  it('find what was measured, asked of each service that is allowed and no other', async () => {
    expect((await startMeasured(world, tab, { ioda: false })).asks).toEqual(['ooni']);
    await answerConsent(world, messagePattern('consent_always'));
    const ooni = await waitForMeasured(world, tab);
    expect(ooni.plan).toMatchObject({ country: 'IR', own: 'harbourgazette.example' });
    expect(ooni.plan.sites).toContain('instagram.com');
    expect(ooni.around).toMatchObject({
      value: expect.arrayContaining([expect.objectContaining({ confirmed: 4 })]),
    });
    expect(ooni.across).toMatchObject({
      value: [
        { country: 'IR', confirmed: 2 },
        { country: 'DE', confirmed: 0 },
      ],
    });
    expect(ooni.incidents).toMatchObject({ value: [{ title: 'Blocks amid protests' }] });
    expect(ooni.signals).toBeUndefined();
    expect(asked('api.ioda.inetintel.cc.gatech.edu')).toEqual([]);

    await startMeasured(world, tab, { ooni: false });
    await answerConsent(world, messagePattern('consent_once'));
    const both = await waitForMeasured(world, tab);
    expect(both.signals).toMatchObject({
      value: [{ source: 'bgp' }, { source: 'ping-slash24' }, { source: 'merit-nt' }],
    });
    expect(both.outages).toMatchObject({ value: [{ source: 'bgp' }] });
    for (const { headers, url } of asked('api.ooni.io', 'api.ioda.inetintel.cc.gatech.edu')) {
      expect([headers.cookie, headers.referer]).toEqual([undefined, undefined]);
      expect(url.href).not.toMatch(/protest|shutdown|2022\/09/i);
    }
  });

  it('ask nobody again for what is known, after a reload', async () => {
    const before = asked(...serviceHosts).length;
    await story.reload();
    await waitForOutcome(world, story, 'recognized');
    expect((await getLookups(world, tab)).trail).toBeNull();
    // Allowed for the page that was left, and so for no other visit.
    expect((await startTrail(world, tab)).asks).toEqual(['wayback']);
    await answerConsent(world, messagePattern('consent_always'));
    await waitForTrail(world, tab);
    const again = asked(...serviceHosts)
      .slice(before)
      .map(({ url }) => url.searchParams.get('url'));
    expect(again, 'only what was not found may be asked again').toEqual(
      again.filter((url) => url?.includes('ministry')),
    );
    expect(await isOpen(world)).toBe(false);
  });

  it('never ask whom the reader has forbidden, and do not ask the reader again', async () => {
    await changeSettings(world, { consents: { wayback: 'never' }, keepAnswers: false });
    await story.reload();
    await waitForOutcome(world, story, 'recognized');
    const before = asked(...serviceHosts).length;
    expect(await startTrail(world, tab)).toEqual({ started: false, asks: [] });
    await rest(1000);
    expect(await isOpen(world)).toBe(false);
    expect(asked(...serviceHosts)).toHaveLength(before);
  });

  it('stop when the reader says so, go on from there, and stop when the panel goes', async () => {
    await changeSettings(world, { consents: { wayback: 'always' }, keepAnswers: false });
    const before = asked('web.archive.org').length;
    expect(await startTrail(world, tab)).toEqual({ started: true, asks: [] });
    await until('the first answer', () => asked('web.archive.org').length > before);
    await callAbout(world, tab, 'stopTrailOf');
    const stopped = await waitForTrail(world, tab);
    expect(stopped.state).toBe('stopped');
    const atStop = asked('web.archive.org').length;
    await rest(4000);
    expect(asked('web.archive.org')).toHaveLength(atStop);

    await hold(true);
    await startTrail(world, tab);
    await until('one more', () => asked('web.archive.org').length > atStop);
    await hold(false);
    const left = await waitForTrail(world, tab);
    expect(left.state).toBe('stopped');
    await startTrail(world, tab);
    expect((await waitForTrail(world, tab)).state).toBe('done');
  });

  it('go on where they were after the worker was stopped', async () => {
    // Firefox stops its background only after a rest, which a running look-up does not give it.
    if (kind !== 'chrome') return;
    await changeSettings(world, { consents: { wayback: 'always' }, keepAnswers: false });
    await story.reload();
    await waitForOutcome(world, story, 'recognized');
    const before = asked('web.archive.org').length;
    await startTrail(world, tab);
    await until('two answers', () => asked('web.archive.org').length >= before + 2);
    await restWorker(world);
    const trail = await waitForTrail(world, tab);
    expect(trail.state).toBe('done');
    const urls = asked('web.archive.org')
      .slice(before)
      .map(({ url }) => url.searchParams.get('url'));
    expect(urls.length, 'at most the question that was under way is asked again').toBeLessThanOrEqual(
      new Set(urls).size + 1,
    );
  });

  it('hold no page’s text in the requests that the whole test has seen', () => {
    const html = readFileSync('tests/pages/cited-story/index.html', 'utf8');
    const sentences = html.replace(/<[^>]*>/g, ' ').match(/[A-Z][^.<>]{40,}\./g) ?? [];
    expect(sentences.length).toBeGreaterThan(3);
    const told = world.server
      .askedOf(...serviceHosts, ...citedHosts)
      .map(({ url, body, headers }) => decodeURIComponent(url.href) + body + JSON.stringify(headers))
      .join('\n');
    for (const sentence of sentences) expect(told).not.toContain(sentence.slice(0, 30));
    expect(world.server.strangers()).toEqual([]);
  });

  /** Opens or closes the port by which a panel says that it is there. */
  async function hold(on: boolean): Promise<void> {
    await world.control.evaluate(
      (id, isHeld) => {
        const place = globalThis as unknown as { port?: chrome.runtime.Port };
        if (isHeld) place.port = (globalThis.browser ?? chrome).runtime.connect({ name: `lookups ${id}` });
        else place.port?.disconnect();
      },
      tab,
      on,
    );
  }
});
