import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { browserKinds } from '../../src/commands/browsers/browser-kinds.ts';
import { readReport, readSession, tabIdOf } from './harness/extension-api.ts';
import { collectTroubles } from './harness/page-troubles.ts';
import { waitForPanel } from './harness/panel-view.ts';
import { rest, until } from './harness/until.ts';
import { startWorld, type World } from './harness/world.ts';

/** How many tabs are opened at once, in each of two windows. */
const tabsOfWindow = 20;

describe.each(browserKinds)('what goes wrong in %s', (kind) => {
  let world: World;
  beforeAll(async () => {
    world = await startWorld(kind);
  });
  afterAll(() => world?.close());

  it('forty tabs opened at once, in two windows, are all explained', async () => {
    const story = world.pages.get('sample-story')?.url ?? '';
    await world.control.evaluate(
      async (url, count) => {
        const { tabs, windows } = globalThis.browser ?? chrome;
        const second = await windows.create({ url: 'about:blank' });
        const open = (at: number, windowId?: number) =>
          tabs.create({
            url: `${url}?tab=${at}`,
            active: false,
            ...(windowId !== undefined && { windowId }),
          });
        for (let at = 0; at < count; at++) void open(at);
        for (let at = 0; at < count; at++) void open(count + at, second?.id);
      },
      story,
      tabsOfWindow,
    );
    await until(
      'a report of every tab',
      async () => {
        const reports = Object.keys(await readSession(world)).filter((key) => key.startsWith('report:'));
        if (reports.length === 2 * tabsOfWindow) return true;
        throw new Error(`there are ${reports.length}`);
      },
      90_000,
    );
    await world.control.evaluate(async (url) => {
      const { tabs } = globalThis.browser ?? chrome;
      const all = await tabs.query({});
      await tabs.remove(
        all.flatMap((tab) => (tab.id !== undefined && tab.url?.startsWith(url) ? [tab.id] : [])),
      );
    }, story);
  }, 150_000);

  it.runIf(kind === 'chrome')(
    'a background that is stopped again and again on the way from page to panel brings it all the same',
    async () => {
      const session = await world.control.createCDPSession();
      await session.send('ServiceWorker.enable');
      let isStopping = true;
      const stopping = (async () => {
        for (let wait = 5; isStopping && wait < 400; wait = Math.round(wait * 1.6)) {
          await session.send('ServiceWorker.stopAllWorkers');
          await rest(wait);
        }
      })();
      const page = await world.visit('sample-story');
      await stopping;
      isStopping = false;
      await session.detach();
      await waitForPanel(world, page);
      expect((await readReport(world, await tabIdOf(world, page)))?.about).toBe(true);
      await page.close();
    },
  );

  it('an extension that is updated or removed while tabs are open leaves scripts that are quiet', async () => {
    const pages: Page[] = [];
    const troubles: string[][] = [];
    for (const slug of ['sample-story', 'cited-story', 'recipe', 'app-story', 'sample-story']) {
      const page = await world.visit(slug);
      if (slug.endsWith('-story') && slug !== 'app-story') await waitForPanel(world, page);
      pages.push(page);
      troubles.push(collectTroubles(page));
      if (slug === 'sample-story')
        await page.evaluate(() => history.replaceState(null, '', `?${Math.random()}`));
    }
    if (kind === 'chrome') {
      // Takes the page that asks for it along.
      void world.control.evaluate(() => chrome.runtime.reload()).catch(() => undefined);
      await until('the panels to leave', async () => {
        const counts = await Promise.all(pages.map(countPopovers));
        return counts.every((count) => count === 0);
      });
    } else await world.open.browser.uninstallExtension('sidelight@sidelight.example');
    // Single-page navigation and coming back must wake nobody.
    for (const page of pages) await page.evaluate(() => history.pushState(null, '', '#later'));
    // By the page's own means: drivers do not click in tabs behind others.
    await pages[3]?.evaluate(() => document.querySelector<HTMLElement>('[data-page="story"]')?.click());
    await rest(2500);
    expect(troubles.flat()).toEqual([]);
  });
});

function countPopovers(page: Page): Promise<number> {
  return page.evaluate(() => document.querySelectorAll(':popover-open').length);
}
