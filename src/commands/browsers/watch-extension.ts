import { setTimeout as rest } from 'node:timers/promises';
import type { Page } from 'puppeteer-core';
import type { Report } from '../../core/report.ts';
import type { OpenBrowser } from './open-browser.ts';

/**
 * The report that the extension keeps of the page at `url`, asked for through one of the extension's own pages; null where
 * there is none within `timeout` milliseconds.
 */
export async function waitForReport(
  { browser, goToExtensionPage }: OpenBrowser,
  url: string,
  timeout: number,
): Promise<Report | null> {
  const page = await browser.newPage();
  try {
    await goToExtensionPage(page, 'options.html');
    for (const end = Date.now() + timeout; Date.now() < end; await rest(200)) {
      const report = await readReport(page, url);
      if (report) return report;
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
