import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { browserKinds } from '../../src/commands/browsers/browser-kinds.ts';
import { changeSettings, readReport, readSession } from './harness/extension-api.ts';
import { callAbout, startTrail, waitForTrail } from './harness/lookup-calls.ts';
import { messagePattern } from './harness/messages.ts';
import { pagesAt } from './harness/panel-frame.ts';
import { clickInPanel, readPanel } from './harness/panel-view.ts';
import { allowPrivateWindows, openPrivately } from './harness/private-window.ts';
import { serveStandIns, serviceHosts } from './harness/stand-ins.ts';
import { until } from './harness/until.ts';
import { wakeWorker } from './harness/worker.ts';
import { startWorld, type World } from './harness/world.ts';

describe.each(browserKinds)('a private window in %s', (kind) => {
  let world: World;
  let url: string;
  let opened: { window: number; tab: number };
  let before: unknown;
  beforeAll(async () => {
    world = await startWorld(kind);
    serveStandIns(world.server);
    await allowPrivateWindows(world);
    await changeSettings(world, { consents: { wayback: 'always' } });
    url = world.pages.get('cited-story')?.url ?? '';
    before = await readDisk(world);
    opened = await openPrivately(world, url);
  });
  afterAll(() => world?.close());

  it('has its pages explained as any other', async () => {
    await until('the panel', () => readPanel(world, url));
    expect((await readReport(world, opened.tab))?.about).toBe(true);
  });

  it('looks up what the reader wants, and keeps no answer', async () => {
    expect(await startTrail(world, opened.tab)).toEqual({ started: true, asks: [] });
    expect((await waitForTrail(world, opened.tab)).state).toBe('done');
    expect(world.server.askedOf(...serviceHosts)).not.toEqual([]);
    expect(await readDisk(world)).toEqual(before);
  });

  it('has the links of the panel open in it, and in no other', async () => {
    await world.control.evaluate(async ({ window, tab }) => {
      const { windows, tabs } = globalThis.browser ?? chrome;
      await windows.update(window, { focused: true });
      await tabs.update(tab, { active: true });
    }, opened);
    const [page] = await pagesAt(world, url);
    if (!page) throw new Error('the driver knows no page in the private window');
    if (!(await readPanel(world, page))?.isOpen)
      await clickInPanel(world, page, messagePattern('edge_open_other'));
    await clickInPanel(world, page, messagePattern('tab_sources'));
    const link = await until('a link', async () =>
      (await readPanel(world, page))?.controls.find(({ name }) => /archived|archive/i.test(name)),
    );
    await page.mouse.click(link.box.x + 8, link.box.y + link.box.height / 2);
    const windows = () =>
      world.control.evaluate(async (window) => {
        const tabs = await (globalThis.browser ?? chrome).tabs.query({});
        return tabs
          .filter(({ url: at }) => at?.includes('archive'))
          .map(({ windowId }) => windowId === window);
      }, opened.window);
    await until('the copy', async () => (await windows()).length > 0);
    expect(await windows()).toEqual([true]);
  });

  it('keeps no note of what the reader says of a page', async () => {
    expect(await callAbout(world, opened.tab, 'noteInTab', 'wrong')).toBe(false);
    expect(await readDisk(world)).toEqual(before);
  });

  it('is where a site is hidden until the browser ends, and its name is not written down', async () => {
    await callAbout(world, opened.tab, 'hideSiteOf');
    await until('the panel to leave', async () => (await readPanel(world, url)) === null);
    expect(await readDisk(world)).toEqual(before);
  });

  it.runIf(kind === 'chrome')('has the links of the popup open in it, and in no other', async () => {
    await world.control.evaluate(async ({ window, tab }) => {
      await chrome.windows.update(window, { focused: true });
      await chrome.tabs.update(tab, { active: true });
    }, opened);
    const popup = await openRealPopup(opened.window);
    await popup.evaluate(() => {
      const link = document.createElement('a');
      link.href = 'https://archive.example/';
      link.target = '_blank';
      link.textContent = 'A link';
      document.querySelector('.popup')?.append(link);
      link.click();
    });
    const links = () =>
      world.control.evaluate(async () => {
        const tabs = await chrome.tabs.query({ url: 'https://archive.example/*' });
        return tabs.map(({ incognito }) => incognito);
      });
    await until('the link', async () => (await links()).length > 0);
    expect(await links()).toEqual([true]);
  });

  it('leaves nothing of its pages once it is closed', async () => {
    await world.control.evaluate((id) => (globalThis.browser ?? chrome).windows.remove(id), opened.window);
    const host = new URL(url).hostname;
    await until('what was known of the page to go', async () => {
      const left = JSON.stringify(await readSession(world));
      if (left.includes(host) || left.includes(`:${opened.tab}"`)) throw new Error(left.slice(0, 600));
      return true;
    });
    expect(await readDisk(world)).toEqual(before);
  });

  async function openRealPopup(window: number): Promise<Page> {
    // The background alone may open it.
    const worker = await wakeWorker(world);
    await worker.evaluate((windowId) => chrome.action.openPopup({ windowId }), window);
    const popup = await world.findOpened(world.paths.popup);
    await popup.waitForSelector('.popup .popup-links, .popup main');
    return popup;
  }
});

/** All that the extension has on the disk: its storage and its databases. */
function readDisk(world: World): Promise<{ storage: unknown; databases: unknown }> {
  return world.control.evaluate(async () => {
    const { local, sync } = (globalThis.browser ?? chrome).storage;
    const databases: Record<string, unknown> = {};
    for (const { name } of await indexedDB.databases()) {
      const open = indexedDB.open(name ?? '');
      const database = await new Promise<IDBDatabase>((resolve, reject) => {
        open.onsuccess = () => resolve(open.result);
        open.onerror = () => reject(open.error);
      });
      for (const store of database.objectStoreNames) {
        const all = database.transaction(store).objectStore(store).getAllKeys();
        databases[`${name}/${store}`] = await new Promise((resolve, reject) => {
          all.onsuccess = () => resolve(all.result);
          all.onerror = () => reject(all.error);
        });
      }
      database.close();
    }
    // An empty database says nothing of anybody.
    const kept = Object.entries(databases).filter(([, keys]) => (keys as unknown[]).length);
    return { storage: [await local.get(null), await sync.get(null)], databases: kept };
  });
}
