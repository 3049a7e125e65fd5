import browser from 'webextension-polyfill';
import { frameName } from '../core/panel-frame.ts';
import { type Caller, callerOf } from './calls.ts';
import { type GateLife, type GateStatus, gateMark } from './gate-mark.ts';
import type { PanelCalls, RecognizerCalls } from './messages.ts';

/** The recognizer and panel in a tab's page, as called from the background. */
export function pageIn(tab: number): Caller<RecognizerCalls & PanelCalls> {
  return callerOf((message) => browser.tabs.sendMessage(tab, message, { frameId: 0 }));
}

/** Runs one of our scripts in a tab's page, at once, also while that is still loading. False where the browser refuses us that page. */
export async function inject(tab: number, file: string): Promise<boolean> {
  try {
    await browser.scripting.executeScript({
      target: { tabId: tab },
      files: [file],
      injectImmediately: true,
    });
    return true;
  } catch (error) {
    console.debug(`${file} in tab ${tab}:`, error);
    return false;
  }
}

/** What the gate made of the page in a tab; undefined where it does not run. */
export function askGate(tab: number): Promise<GateStatus | undefined> {
  return askPage(
    tab,
    (name: string) =>
      (globalThis as unknown as Record<symbol, GateLife | undefined>)[Symbol.for(name)]?.status,
    [gateMark],
  );
}

/** Ends the gate in a tab's page. */
export async function endGate(tab: number): Promise<void> {
  const end = (name: string) => {
    const world = globalThis as unknown as Record<symbol, GateLife | undefined>;
    const mark = Symbol.for(name);
    world[mark]?.abort();
    delete world[mark];
  };
  await askPage(tab, end, [gateMark]);
}

/** The HTTP status with which the page in a tab came; undefined where the browser does not tell. */
export function statusOf(tab: number): Promise<number | undefined> {
  return askPage(
    tab,
    () =>
      (performance.getEntriesByType('navigation')[0] as PerformanceNavigationTiming | undefined)
        ?.responseStatus,
    [],
  );
}

/** Runs a function of no other names in a tab's page, and gives back what it finds; undefined where the browser refuses us that page. */
async function askPage<A extends unknown[], R>(
  tab: number,
  func: (...args: A) => R,
  args: A,
): Promise<R | undefined> {
  try {
    const [frame] = await browser.scripting.executeScript({
      target: { tabId: tab },
      func: func as () => void,
      args,
      injectImmediately: true,
    });
    return (frame?.result as R | null | undefined) ?? undefined;
  } catch (error) {
    console.debug(`tab ${tab} was not asked:`, error);
    return undefined;
  }
}

const highlight =
  '::highlight(sidelight){background-color:#ffe08a;color:#1d1405}::highlight(sidelight-current){background-color:#ff9d2e;color:#1d1405}';

/**
 * Styles the marked mentions in a page, by a sheet that the page's list of sheets does not show. It has an author's origin:
 * Chromium paints no `::highlight()` of a user's sheet.
 */
export async function styleHighlights(tab: number): Promise<void> {
  await browser.scripting.insertCSS({ target: { tabId: tab }, css: highlight });
}

/** Takes the style of marked mentions out of a page again, where it is there. */
export async function unstyleHighlights(tab: number): Promise<void> {
  await browser.scripting
    .removeCSS({ target: { tabId: tab }, css: highlight })
    .catch((error: unknown) => console.debug(`style of marks in tab ${tab}:`, error));
}

const shownFrame = {
  css: `iframe[title="${frameName}"][credentialless]{visibility:visible!important}`,
  origin: 'USER',
} as const;

/**
 * In Firefox, has the panel's frame in a tab's page be seen by a style alone: with an update, or where the extension is turned off,
 * Firefox ends our scripts unheard, but takes our styles out of open pages. One of the user's origin reaches into shadow roots. It comes
 * once the page is read to its end, which may be never: until then the script that keeps the frame sees to it.
 */
export async function showFrameByStyle(tab: number): Promise<void> {
  if (!isFirefox()) return;
  await browser.scripting
    .insertCSS({ target: { tabId: tab }, ...shownFrame })
    .then(() => pageIn(tab).frameIsStyled())
    .catch((error: unknown) => console.debug(`style of the frame in tab ${tab}:`, error));
}

/** Takes that style out of a page again, where it is there. */
export async function dropFrameStyle(tab: number): Promise<void> {
  if (!isFirefox()) return;
  await browser.scripting
    .removeCSS({ target: { tabId: tab }, ...shownFrame })
    .catch((error: unknown) => console.debug(`style of the frame in tab ${tab}:`, error));
}

/** In Firefox, has `remove` take what an older version has left out of every page: see `removeOrphans`. Elsewhere orphans do it. */
export async function sweepPages(remove: (name: string) => void): Promise<void> {
  if (!isFirefox()) return;
  for (const { id = -1 } of await browser.tabs.query({ discarded: false }))
    browser.scripting
      .executeScript({ target: { tabId: id }, func: remove, args: [frameName], injectImmediately: true })
      .catch((error: unknown) => console.debug(`what an older version left in tab ${id}:`, error));
}

function isFirefox(): boolean {
  return browser.runtime.getURL('').startsWith('moz-extension:');
}

/** A tab by its id; undefined where it is closed. */
export async function findTab(tab: number): Promise<browser.Tabs.Tab | undefined> {
  return browser.tabs.get(tab).catch(() => undefined);
}

/** The address of a tab's page; '' where the browser tells none. */
export async function addressOf(tab: number): Promise<string> {
  return (await findTab(tab))?.url ?? '';
}

/** Whether a tab is in a private window, about which nothing may be written to the disk; true where the browser does not tell. */
export async function isPrivate(tab: number): Promise<boolean> {
  return (await findTab(tab))?.incognito ?? true;
}

/** Whether a page of ours that is opened from a tab comes to stand in an ordinary window though the tab is private, as in Chrome. */
export async function leavesPrivacy(tab: number): Promise<boolean> {
  return !isFirefox() && (await isPrivate(tab));
}

/** The title of a tab's page; '' where the browser tells none. */
export async function titleOf(tab: number): Promise<string> {
  return (await findTab(tab))?.title ?? '';
}

/** The tab in front in the window that an extension's page belongs to; undefined where the browser tells none. */
export async function activeTab(): Promise<browser.Tabs.Tab | undefined> {
  return (await browser.tabs.query({ active: true, currentWindow: true }))[0];
}
