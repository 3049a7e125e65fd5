import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { browserKinds } from '../../src/commands/browsers/browser-kinds.ts';
import { changeSettings, tabIdOf } from './harness/extension-api.ts';
import { answerConsent, findConsent, startTrail, waitForTrail } from './harness/lookup-calls.ts';
import { messagePattern } from './harness/messages.ts';
import { waitForOutcome } from './harness/outcome.ts';
import { press, waitForText } from './harness/page-text.ts';
import { serveStandIns, serveTimeGate, serviceHosts } from './harness/stand-ins.ts';
import { until } from './harness/until.ts';
import { startWorld, type World } from './harness/world.ts';

const gate = 'https://timegate.example/gate/';
const settings = { keepAnswers: false, consents: {} };

describe.each(browserKinds)('archives in %s', (kind) => {
  let world: World;
  let story: Page;
  let tab: number;
  let standIns: ReturnType<typeof serveStandIns>;
  beforeAll(async () => {
    world = await startWorld(kind);
    standIns = serveStandIns(world.server);
    serveTimeGate(world.server);
    world.server.serve('https://gazette.example/story', {
      headers: { 'content-type': 'text/html; charset=utf-8' },
      body: `<!doctype html><meta charset="utf-8"><title>Iran blocks Instagram amid internet shutdown</title>
        <meta property="article:published_time" content="2022-09-22T08:00:00Z">
        <article><h1>Iran blocks Instagram amid internet shutdown</h1><p>The filtering of the internet went on, and many
        turned to Tor and to Snowflake to circumvent censorship, says <a href="https://measure.example/report">a
        group</a>. Of the censorship, <a href="https://ministry.example/statement">a ministry</a> said nothing.</p></article>`,
    });
    story = await world.visit('https://gazette.example/story');
    await waitForOutcome(world, story, 'recognized');
    tab = await tabIdOf(world, story);
  });
  afterAll(() => world?.close());

  it('are asked at an address of the reader’s own, in the reader’s order, after consent that names it', async () => {
    const options = world.control;
    await options.bringToFront();
    const field = await options.waitForSelector('.own-archive input[placeholder*="timegate"]');
    await field?.type('two words');
    await field?.press('Enter');
    await waitForText(options, messagePattern('services_own_invalid'));
    await options.evaluate(() => {
      document.querySelector<HTMLInputElement>('.own-archive input[placeholder*="timegate"]')?.select();
    });
    await field?.type('timegate.example/gate');
    await field?.press('Enter');
    await until('the setting', async () => (await storedSettings()).hosts['own-timegate'] === gate);
    const first = messagePattern('services_first').source.replace(
      '.*',
      messagePattern('service_own_timegate').source,
    );
    await press(options, new RegExp(first, 'i'));
    await until('the order', async () => (await storedSettings()).archives[0] === 'own-timegate');
    await changeSettings(world, { archives: ['own-timegate', 'wayback'], keepAnswers: false });
    await story.bringToFront();

    expect((await startTrail(world, tab)).asks).toEqual(['own-timegate', 'wayback']);
    await waitForText(await findConsent(world), /timegate\.example/);
    await answerConsent(world, messagePattern('consent_once'));
    const { links } = await waitForTrail(world, tab);
    expect(links.map(({ capture }) => capture)).toEqual([
      { value: captureOf('https://gazette.example/story') },
      { value: captureOf('https://measure.example/report') },
      { reason: { why: 'not-archived' } },
    ]);
    const asked = world.server.askedOf('timegate.example');
    expect(asked.map(({ method, url }) => `${method} ${url.href}`)).toEqual([
      `HEAD ${gate}https://gazette.example/story`,
      `HEAD ${gate}https://measure.example/report`,
      `HEAD ${gate}https://ministry.example/statement`,
    ]);
    for (const { headers } of [...asked, ...world.server.askedOf('copies.example')]) {
      expect(headers['accept-datetime']).toBe('Thu, 22 Sep 2022 08:00:00 GMT');
      expect([headers.cookie, headers.referer, headers.origin]).toEqual([undefined, undefined, undefined]);
    }
    const others = world.server.askedOf(...serviceHosts).map(({ url }) => url.searchParams.get('url'));
    expect(others, 'the second is asked for what the first has not').toEqual([
      'https://ministry.example/statement',
    ]);
  });

  it('are asked about the rest at once where their list is out of order, if that tells nothing of the reader', async () => {
    standIns.setMood('list out of order');
    await changeSettings(world, { ...settings, consents: { wayback: 'always' }, archives: ['wayback'] });
    await story.reload();
    await waitForOutcome(world, story, 'recognized');
    const before = world.server.askedOf('archive.org').length;
    await startTrail(world, tab);
    const { links } = await waitForTrail(world, tab);
    expect(links.map(({ capture }) => capture)).toMatchObject([
      { value: { archive: 'wayback', time: '2022-09-22T11:00:00Z' } },
      { value: { archive: 'wayback', time: '2022-09-22T11:00:00Z' } },
      // That this service knows none proves nothing.
      { reason: { why: 'unavailable', status: 503 } },
    ]);
    const asked = world.server.askedOf('archive.org').slice(before);
    expect(asked.map(({ method }) => method)).toEqual(kind === 'chrome' ? ['POST'] : ['GET', 'GET', 'GET']);
    for (const { headers, body } of asked) {
      expect([headers.cookie, headers.referer]).toEqual([undefined, undefined]);
      expect(headers.origin).toBe(kind === 'chrome' ? world.open.extensionUrl('').slice(0, -1) : undefined);
      expect(body.split('\n')).toHaveLength(kind === 'chrome' ? 3 : 1);
      expect(decodeURIComponent(body)).not.toMatch(/shutdown|Snowflake|censorship/i);
    }
    if (kind === 'chrome')
      expect(world.open.extensionUrl(''), 'the id that every copy from a folder has').toBe(
        'chrome-extension://icimjcfoopgobgggbbaifelgjnaocdka/',
      );
  });

  function captureOf(url: string) {
    const address = `https://copies.example/20220922100000/${url}`;
    return { archive: 'own-timegate', address, time: '2022-09-22T10:00:00Z', status: 200 };
  }

  function storedSettings() {
    return world.control.evaluate(async () => {
      const { settings: stored } = await (globalThis.browser ?? chrome).storage.local.get('settings');
      const { hosts = {}, archives = [] } = (stored ?? {}) as {
        hosts?: Record<string, string>;
        archives?: string[];
      };
      return { hosts, archives };
    });
  }
});
