import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { browserKinds } from '../../src/commands/browsers/browser-kinds.ts';
import { countCovered } from './harness/covered-points.ts';
import { readSession, tabIdOf } from './harness/extension-api.ts';
import { disableExtension } from './harness/extension-list.ts';
import { inFirefoxWindow } from './harness/firefox-window.ts';
import { callAbout } from './harness/lookup-calls.ts';
import { openTabs } from './harness/open-tabs.ts';
import { waitForPanel } from './harness/panel-view.ts';
import { visitUnending } from './harness/unending-page.ts';
import { rest, until } from './harness/until.ts';
import { startWorld, type World } from './harness/world.ts';

/** Tabs that are opened at once, in two windows; `SIDELIGHT_TABS=200` for the figures of a release. */
const manyTabs = Number(process.env.SIDELIGHT_TABS ?? 80);

describe.each(browserKinds)('in %s', (kind) => {
  let world: World;
  beforeAll(async () => {
    world = await startWorld(kind);
  });
  afterAll(() => world?.close());

  it(`${manyTabs} tabs opened at once, in two windows, are all explained`, async () => {
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
      manyTabs / 2,
    );
    await until(
      'a report of every tab',
      async () => {
        const reports = Object.keys(await readSession(world)).filter((key) => key.startsWith('report:'));
        if (reports.length === manyTabs) return true;
        throw new Error(`there are ${reports.length}`);
      },
      400_000,
    );
    await world.control.evaluate(async (url) => {
      const { tabs } = globalThis.browser ?? chrome;
      const all = await tabs.query({});
      await tabs.remove(
        all.flatMap((tab) => (tab.id !== undefined && tab.url?.startsWith(url) ? [tab.id] : [])),
      );
    }, story);
  }, 480_000);
});

describe.each(browserKinds)('in %s', (kind) => {
  let world: World;
  beforeAll(async () => {
    world = await startWorld(kind);
  });
  afterAll(() => world?.close());

  it('an extension that is turned off while twenty tabs and one that never ends to load are open leaves nothing over the pages, and scripts that are quiet', async () => {
    const { pages, troubles } = await openTabs(world, 20);
    const covered = await Promise.all(pages.map(countCovered));
    expect(covered.filter((count) => count > 0)).toHaveLength(10);
    const [marked] = pages as [Page];
    const tab = await tabIdOf(world, marked);
    await callAbout(world, tab, 'showInTab', 'vpn');
    await until('a mark', async () => (await readMark(marked)) !== '');
    await marked.evaluate(() => document.body.prepend(document.querySelector('[popover]') ?? ''));
    const unending = await visitUnending(world);
    await callAbout(world, await tabIdOf(world, unending), 'explainTab');
    await waitForPanel(world, unending);
    // In Firefox its panel has to be kept from being hidden.
    await rest(10_000);
    expect(await countCovered(unending)).toBeGreaterThan(0);
    await disableExtension(world);
    await until('the panels to leave', async () => {
      const counts = await Promise.all([...pages, unending].map(countCovered));
      return counts.every((count) => count === 0);
    });
    await until('the marks to leave', async () => (await readMark(marked)) === '');
    await until('what stood in them to leave', () => holdsNothing(world, [...pages, unending]));
    // Single-page navigation and coming back must wake nobody.
    for (const page of pages) await page.evaluate(() => history.pushState(null, '', '#later'));
    // By the page's own means: drivers do not click in tabs behind others.
    await pages[3]?.evaluate(() => document.querySelector<HTMLElement>('[data-page="story"]')?.click());
    await rest(2500);
    expect(troubles.flat()).toEqual([]);
  }, 240_000);
});

/** Whether nothing of the panels is left in these pages: no element, and in Firefox no document of the extension in memory. */
async function holdsNothing(world: World, pages: Page[]): Promise<boolean> {
  const left = await Promise.all(
    pages.map((page) => page.evaluate(() => document.querySelectorAll('[popover]').length)),
  );
  return (
    left.every((count) => count === 0) && (world.kind !== 'firefox' || (await countDocuments(world)) === 0)
  );
}

/** How many documents of the extension Firefox holds in its memory, after it has been told to tidy that. */
function countDocuments(world: World): Promise<number> {
  return inFirefoxWindow<number>(
    world,
    `new Promise((resolve) => {
      const manager = Cc['@mozilla.org/memory-reporter-manager;1'].getService(Ci.nsIMemoryReporterManager);
      const documents = new Set();
      const note = (_, path) => {
        const [, address] = /window\\((moz-extension:[^)]*)/.exec(path) ?? [];
        if (address?.includes('${new URL(world.open.extensionUrl('')).host}')) documents.add(address);
      };
      manager.minimizeMemoryUsage(() =>
        manager.getReports(note, null, () => resolve(documents.size), null, false),
      );
    })`,
  );
}

/** The color by which our mentions are marked in a page; '' where they are not. */
function readMark(page: Page): Promise<string> {
  return page.evaluate(() => {
    const { backgroundColor } = getComputedStyle(document.body, '::highlight(sidelight)');
    return CSS.highlights.size && backgroundColor !== 'rgba(0, 0, 0, 0)' ? backgroundColor : '';
  });
}
