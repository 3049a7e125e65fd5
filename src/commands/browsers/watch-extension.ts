import { setTimeout as rest } from 'node:timers/promises';
import type { Page } from 'puppeteer-core';
import type { Report } from '../../core/report.ts';
import type { OpenBrowser } from './open-browser.ts';

/** Waits until the extension has registered its gate: a page that is opened before is not looked at. False where it does not within `timeout` milliseconds. */
export async function waitForGate(open: OpenBrowser, timeout: number): Promise<boolean> {
  const isThere = await ask(open, timeout, (page) =>
    page.evaluate(async () => {
      const scripts = await (globalThis.browser ?? chrome).scripting.getRegisteredContentScripts();
      return scripts.length > 0 || null;
    }),
  );
  return isThere !== null;
}

/** The report that the extension keeps of the page at `url`; null where there is none within `timeout` milliseconds. */
export function waitForReport(open: OpenBrowser, url: string, timeout: number): Promise<Report | null> {
  return ask(open, timeout, (page) => readReport(page, url));
}

/** What is found through one of the extension's own pages, which is asked again until it is more than null, for `timeout` milliseconds. */
async function ask<T>(
  { browser, goToExtensionPage }: OpenBrowser,
  timeout: number,
  find: (page: Page) => Promise<T | null>,
): Promise<T | null> {
  const page = await browser.newPage();
  try {
    await goToExtensionPage(page, 'options.html');
    for (const end = Date.now() + timeout; Date.now() < end; await rest(200)) {
      const found = await find(page);
      if (found !== null) return found;
    }
    return null;
  } finally {
    await page.close();
  }
}

function readReport(page: Page, url: string): Promise<Report | null> {
  return page.evaluate(async (address) => {
    const { tabs, storage } = globalThis.browser ?? chrome;
    const tab = (await tabs.query({})).find(
      (candidate) => candidate.url?.split('#')[0] === address.split('#')[0],
    );
    const key = `report:${tab?.id}`;
    return ((await storage.session.get(key))[key] as Report | undefined) ?? null;
  }, url);
}

/** Waits for something of ours in the page's top layer. False where there is nothing within `timeout` milliseconds. */
export async function waitForPanel(page: Page, timeout: number): Promise<boolean> {
  for (const end = Date.now() + timeout; Date.now() < end; await rest(200)) {
    if (await page.evaluate(() => document.querySelector(':popover-open') !== null)) return true;
  }
  return false;
}
