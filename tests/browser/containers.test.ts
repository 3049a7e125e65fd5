import type { BrowserContext, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { changeSettings, readReport, tabIdOf } from './harness/extension-api.ts';
import { startTrail, waitForTrail } from './harness/lookup-calls.ts';
import { waitForPanel } from './harness/panel-view.ts';
import { serveStandIns, serviceHosts } from './harness/stand-ins.ts';
import { startWorld, type World } from './harness/world.ts';

/** Containers, each with its own cookies, are Firefox's alone: the driver's contexts are such there. */
describe('containers in firefox', () => {
  let world: World;
  const containers: BrowserContext[] = [];
  const pages: Page[] = [];
  beforeAll(async () => {
    world = await startWorld('firefox');
    serveStandIns(world.server);
    world.server.serve('https://web.archive.org/', {
      headers: { 'set-cookie': 'reader=42; SameSite=None; Secure; Max-Age=9999' },
      body: 'archive',
    });
    for (let count = 0; count < 2; count++) {
      const container = await world.open.browser.createBrowserContext();
      containers.push(container);
      const archive = await container.newPage();
      await archive.goto('https://web.archive.org/');
      await archive.close();
    }
  });
  afterAll(() => world?.close());

  it('have their pages explained, each by itself', async () => {
    const url = world.pages.get('cited-story')?.url ?? '';
    for (const [at, container] of containers.entries()) {
      const page = await container.newPage();
      await page.goto(`${url}?container=${at}`, { waitUntil: 'load' });
      await page.bringToFront();
      pages.push(page);
      await waitForPanel(world, page);
    }
    const stores = await world.control.evaluate(async () => {
      const tabs = await (globalThis.browser ?? chrome).tabs.query({});
      return tabs
        .filter((tab) => tab.url?.includes('container='))
        .map((tab) => (tab as { cookieStoreId?: string }).cookieStoreId);
    });
    for (const page of pages) expect((await readReport(world, await tabIdOf(world, page)))?.about).toBe(true);
    // Without the permission to tell cookies apart, Firefox tells the extension of no container.
    expect(stores.every((store) => store === undefined || store.startsWith('firefox-container'))).toBe(true);
  });

  it('lend no look-up their cookies', async () => {
    await changeSettings(world, { consents: { wayback: 'always' } });
    const tab = await tabIdOf(world, pages[0] as Page);
    const before = world.server.askedOf(...serviceHosts).length;
    expect(await startTrail(world, tab)).toEqual({ started: true, asks: [] });
    expect((await waitForTrail(world, tab)).state).toBe('done');
    const asked = world.server.askedOf(...serviceHosts).slice(before);
    expect(asked).not.toEqual([]);
    for (const { headers } of asked) expect(headers.cookie).toBeUndefined();
  });

  it('when closed take along what was known of their pages', async () => {
    const tab = await tabIdOf(world, pages[1] as Page);
    await containers[1]?.close();
    await expect.poll(() => readReport(world, tab), { timeout: 20_000 }).toBeNull();
    await waitForPanel(world, pages[0] as Page);
  });
});
