import type { Frame, Page } from 'puppeteer-core';
import { tabIdOf } from './extension-api.ts';
import type { World } from './world.ts';

export interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** The panel's frame in a page: the driver's hold of it, and where it stands in the viewport, in CSS pixels. */
export interface PanelFrame {
  frame: Frame;
  box: Box;
}

/**
 * The panel's frame in a page, or null where none can be seen. Where it stands is asked as the extension's own scripts would:
 * they alone may look into closed shadow roots (`dom.openOrClosedShadowRoot` in Chrome, an element's `openOrClosedShadowRoot` in Firefox).
 */
export async function findPanelFrame(world: World, page: Page | string): Promise<PanelFrame | null> {
  const box = await findBox(world, await tabIdOf(world, page));
  if (!box) return null;
  for (const holder of typeof page === 'string' ? await pagesAt(world, page) : [page]) {
    for (const frame of holder.frames()) {
      if (frame === holder.mainFrame()) continue;
      // Firefox's driver does not tell the address of all frames.
      const path = await frame.evaluate('location.pathname').catch(() => '');
      if (path === '/panel.html') return { frame, box };
    }
  }
  return null;
}

/** Runs a function in the panel's frame. It is sent as text: it must need nothing from outside but its arguments. */
export async function runInFrame<A extends unknown[], T>(
  frame: Frame,
  run: (...args: A) => T | Promise<T>,
  ...args: A
): Promise<Awaited<T>> {
  // The loader of a program may wrap functions in calls of __name, which a page to which they are sent does not have.
  const text = `((__name) => (${run})(...${JSON.stringify(args)}))((made) => made)`;
  return (await frame.evaluate(text)) as Awaited<T>;
}

/** The pages that show an address, in any window, private ones too. */
export async function pagesAt(world: World, url: string): Promise<Page[]> {
  const { browser } = world.open;
  const pages = (
    await Promise.all(browser.browserContexts().map((context) => context.pages().catch(() => [])))
  ).flat();
  const found: Page[] = [];
  for (const page of pages) {
    const address = await page.evaluate('location.href').catch(() => '');
    if (String(address).split('#')[0] === url.split('#')[0]) found.push(page);
  }
  return found;
}

/** Where the frame stands in a tab's page; null where there is none, or nothing of it can be seen. */
async function findBox(world: World, tab: number): Promise<Box | null> {
  return (await world.control.evaluate(
    `(globalThis.browser ?? chrome).scripting
      .executeScript({ target: { tabId: ${tab} }, injectImmediately: true, func: ${lookForFrame} })
      .then(([injected]) => injected?.result ?? null)`,
  )) as Box | null;
}

/** Sent as text. */
const lookForFrame = `() => {
  const opener = globalThis.chrome?.dom?.openOrClosedShadowRoot;
  for (const host of document.querySelectorAll('*')) {
    if (!(host instanceof HTMLElement)) continue;
    const root = opener ? opener(host) : host.openOrClosedShadowRoot;
    const frame = root?.mode === 'closed' && root.querySelector('iframe');
    if (!frame || !frame.checkVisibility({ visibilityProperty: true, opacityProperty: true })) continue;
    const { x, y, width, height } = frame.getBoundingClientRect();
    if (width > 0 && height > 0) return { x, y, width, height };
  }
  return null;
}`;
