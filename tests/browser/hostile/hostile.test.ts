import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { browserKinds } from '../../../src/commands/browsers/browser-kinds.ts';
import { defaultSettings } from '../../../src/core/settings.ts';
import { changeSettings, ownTabs, tabIdOf } from '../harness/extension-api.ts';
import { readPanel } from '../harness/panel-view.ts';
import { serviceHosts } from '../harness/stand-ins.ts';
import { rest, until } from '../harness/until.ts';
import { startWorld, type World } from '../harness/world.ts';
import { hitsPanel } from './hits-panel.ts';
import type { HostilePage } from './hostile-page.ts';
import { expectNoLongTask } from './long-tasks.ts';
import { collectOurTroubles, watchBackground } from './our-troubles.ts';
import { readOutcomeOf } from './outcome-of.ts';
import { clobbering } from './pages/clobbering.ts';
import { documents } from './pages/documents.ts';
import { floods } from './pages/floods.ts';
import { globals } from './pages/globals.ts';
import { letters } from './pages/letters.ts';
import { metadata } from './pages/metadata.ts';
import { ownElement } from './pages/own-element.ts';
import { patchedDom } from './pages/patched-dom.ts';
import { probes } from './pages/probes.ts';
import { readingUs } from './pages/reading-us.ts';
import { sideDoors } from './pages/side-doors.ts';
import { styles } from './pages/styles.ts';
import { unseen } from './pages/unseen.ts';

const all: Record<string, HostilePage[]> = {
  globals,
  patchedDom,
  ownElement,
  readingUs,
  floods,
  letters,
  metadata,
  documents,
  clobbering,
  styles,
  probes,
  unseen,
  sideDoors,
};
const table = Object.entries(all).flatMap(([group, pages]) =>
  pages.map((page, index) => ({ group, index, page })),
);

it('there are at least sixty hostile pages, each told in other words', () => {
  expect(new Set(table.map(({ page }) => page.what)).size).toBe(table.length);
  expect(table.length).toBeGreaterThanOrEqual(60);
});

describe.each(browserKinds)('in %s, a page that', (kind) => {
  let world: World;
  let backgroundTroubles: string[];
  beforeAll(async () => {
    world = await startWorld(kind);
    backgroundTroubles = await watchBackground(world);
  });
  afterAll(() => world?.close());

  it.each(
    table.filter(({ page }) => !page.only || page.only === kind).map((row) => [row.page.what, row] as const),
  )(
    '%s',
    async (_, { group, index, page: hostile }) => {
      const isStory = hostile.outcomes[0] === 'recognized';
      const url = `https://${group.toLowerCase()}-${index}.${isStory ? 'story' : 'rain'}.example/`;
      world.server.serve(url, { body: hostile.body(), ...(hostile.headers && { headers: hostile.headers }) });
      if (hostile.settings) await changeSettings(world, hostile.settings);
      if (hostile.settings) await rest(500);
      const before = await takeStock(world);
      const page = await world.open.browser.newPage();
      const troubles = collectOurTroubles(page);
      try {
        await page.goto(url, { waitUntil: 'domcontentloaded', timeout: 60_000 });
        await page.bringToFront();
        await expectOutcome(url, hostile);
        await expectPanel(url, hostile);
        await hostile.act?.({ world, page, url, tab: await tabIdOf(world, url).catch(() => -1) });
        if (!page.isClosed()) {
          expect(await readLeaks(world, page, url), 'the page got hold of something').toEqual([]);
        }
        expect(troubles, 'our scripts threw').toEqual([]);
        expect(backgroundTroubles.splice(0), 'the background complains').toEqual([]);
        expect(await takeStock(world), 'the page did something in our name').toEqual(before);
        if (hostile.isHeavy) await expectNoLongTask(world, url);
      } finally {
        if (!page.isClosed()) await page.close();
        await closeStrangeTabs();
        if (hostile.settings) await changeSettings(world, { opening: 'open', where: 'every' });
        if (hostile.settings) await rest(500);
      }
    },
    120_000,
  );

  async function expectOutcome(url: string, { outcomes, panel }: HostilePage): Promise<void> {
    let seen: string | undefined;
    await until(
      `the page to be ${outcomes.join(' or ')}`,
      async () => {
        seen = await readOutcomeOf(world, url);
        return outcomes.some((outcome) => outcome === seen);
      },
      25_000,
    ).catch((error: unknown) => {
      throw new Error(`${String(error)}; it is ${seen}`);
    });
    if (panel === 'none') {
      await rest(150);
      expect(await readPanel(world, url)).toBeNull();
    }
  }

  async function expectPanel(url: string, { panel }: HostilePage): Promise<void> {
    if (panel !== 'there') return;
    await until('the panel, of a size to read', async () => {
      const view = await readPanel(world, url);
      if (view && (!view.isOpen || (view.box.width > 300 && view.box.height > 300))) return true;
      throw new Error(JSON.stringify(view && { open: view.isOpen, ...view.box }));
    });
    expect(await hitsPanel(world, url), 'a click in the middle of the panel does not reach it').toBe(true);
  }

  /** Tabs that the page itself has opened. */
  async function closeStrangeTabs(): Promise<void> {
    const own = new Set([world.control]);
    for (const page of await world.open.browser.pages())
      if (!own.has(page) && /\.example|^(?:chrome|about):(?!blank)/.test(page.url()))
        await page.close().catch(() => undefined);
  }
});

/** What the page got hold of. Where it has broken what the driver itself needs, only its title tells. */
async function readLeaks(world: World, page: Page, url: string): Promise<unknown[]> {
  const told = await page.evaluate('globalThis.leaked ?? []').catch(() => []);
  const titles = await world.control.evaluate(async (address) => {
    const tabs = await (globalThis.browser ?? chrome).tabs.query({});
    return tabs.filter((tab) => tab.url === address).map(({ title }) => title ?? '');
  }, url);
  return [...(told as unknown[]), ...titles.filter((title) => title.startsWith('leaked: '))];
}

/** What no page may change: settings, what the services were asked, which of our pages are open. */
async function takeStock(world: World) {
  const settings = await world.control.evaluate(
    async () => (await (globalThis.browser ?? chrome).storage.local.get('settings')).settings ?? {},
  );
  return {
    settings: { ...defaultSettings, ...settings },
    urls: (await ownTabs(world.control)).map(({ url }) => url).sort(),
    asked: world.server.askedOf(...serviceHosts).length,
  };
}
