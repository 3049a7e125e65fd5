import type { Page } from 'puppeteer-core';
import type { Report } from '../../../src/core/report.ts';
import type { Settings } from '../../../src/core/settings.ts';
import { until } from './until.ts';
import type { World } from './world.ts';

/** The browser's id of the tab that shows this page, or this address (fragments aside). */
export async function tabIdOf(world: World, page: Page | string): Promise<number> {
  return await until(`a tab of ${typeof page === 'string' ? page : page.url()}`, async () => {
    // Asked of the page itself: drivers do not see every change of address at once.
    const address = typeof page === 'string' ? page : await page.evaluate(() => location.href);
    const ids = await world.control.evaluate(async (url) => {
      const tabs = await (globalThis.browser ?? chrome).tabs.query({});
      return tabs.filter((tab) => tab.url?.split('#')[0] === url.split('#')[0]).map(({ id }) => id);
    }, address);
    if (ids.length > 1)
      throw new Error(`${ids.length} tabs show ${address}: close one, so that the test means one`);
    return ids[0];
  });
}

/** A page of the extension that stands in a tab. */
export interface OwnTab {
  id: number | undefined;
  url: string;
  active: boolean;
}

/**
 * The extension's pages that stand in tabs, as the page `control` of it sees them: Chrome does not tell their addresses with those of
 * other tabs to an extension without the permission `tabs` (seen in Chromium 150; 156 does).
 */
export function ownTabs(control: Page): Promise<OwnTab[]> {
  return control.evaluate(async () => {
    type View = Window & { browser?: typeof chrome; chrome: typeof chrome };
    const views = (globalThis.browser ?? chrome).extension.getViews({ type: 'tab' }) as View[];
    const found = views.map(async (view) => {
      const url = view.location.href;
      // One that is closing never answers.
      const silence = new Promise<undefined>((resolve) => setTimeout(resolve, 1000));
      const tab = await Promise.race([(view.browser ?? view.chrome).tabs.getCurrent(), silence]);
      return tab ? [{ id: tab.id, url, active: tab.active }] : [];
    });
    return (await Promise.all(found)).flat();
  });
}

/** All that the extension keeps for the session, by key. */
export function readSession(world: World): Promise<Record<string, unknown>> {
  return world.control.evaluate(() => (globalThis.browser ?? chrome).storage.session.get());
}

/** The report kept of a tab, or null. */
export async function readReport(world: World, tabId: number): Promise<Report | null> {
  const session = await readSession(world);
  return (session[`report:${tabId}`] as Report | undefined) ?? null;
}

/** The text on the toolbar's badge for a tab. */
export function readBadge(world: World, tabId: number): Promise<string> {
  return world.control.evaluate(
    (id) => (globalThis.browser ?? chrome).action.getBadgeText({ tabId: id }),
    tabId,
  );
}

/** What the toolbar's button says of a tab. */
export function readTitle(world: World, tabId: number): Promise<string> {
  return world.control.evaluate((id) => (globalThis.browser ?? chrome).action.getTitle({ tabId: id }), tabId);
}

/** Changes settings as the options page would: the key that holds them, these fields of it. */
export function changeSettings(world: World, change: Partial<Settings>): Promise<void> {
  return world.control.evaluate(async (fields) => {
    const { local } = (globalThis.browser ?? chrome).storage;
    const { settings } = await local.get('settings');
    await local.set({ settings: { ...(settings as object), ...fields } });
  }, change);
}

/** Puts anything at all where the settings should be. */
export function corruptSettings(world: World, value: unknown): Promise<void> {
  return world.control.evaluate(
    (stored) => (globalThis.browser ?? chrome).storage.local.set({ settings: stored }),
    value,
  );
}

/** Content scripts that the extension has registered by itself, by id. */
export function registeredScripts(world: World): Promise<string[]> {
  return world.control.evaluate(async () => {
    const scripts = await (globalThis.browser ?? chrome).scripting.getRegisteredContentScripts();
    return scripts.map(({ id }) => id);
  });
}
