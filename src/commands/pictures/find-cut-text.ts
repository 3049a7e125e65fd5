import type { Page } from 'puppeteer-core';
import { tabIdOf } from '../../../tests/browser/harness/extension-api.ts';
import type { World } from '../../../tests/browser/harness/world.ts';

/** What of a surface does not fit where it stands. */
export interface Misfit {
  /** CSS pixels of a page of ours that lie beyond the side of its window. */
  overflow: number;
  /** Texts of ours that are not seen to their ends. */
  cut: string[];
}

/** Looks through a page of ours, or the panel in a page of others. */
export async function findCutText(world: World, page: Page): Promise<Misfit> {
  // The loader of this program wraps functions in calls of __name, which a page to which they are sent does not have.
  const look = `(() => { const __name = (made) => made; return (${lookForCutText})(); })`;
  const isOwn = await page.evaluate(() => /^(?:chrome|moz)-extension:$/.test(location.protocol));
  if (isOwn) {
    const overflow = await page.evaluate(() => {
      const { scrollWidth, clientWidth } = document.documentElement;
      return Math.max(0, scrollWidth - clientWidth);
    });
    return { overflow, cut: (await page.evaluate(`${look}()`)) as string[] };
  }
  const injection = `{ target: { tabId: ${await tabIdOf(world, page)} }, func: ${look} }`;
  const cut = await world.control.evaluate(
    `(globalThis.browser ?? chrome).scripting.executeScript(${injection}).then(([injected]) => injected?.result ?? [])`,
  );
  return { overflow: 0, cut: cut as string[] };
}

/** Runs in the page. Texts that their own element hides, or that lie beyond the window, of our page or of our closed root. */
function lookForCutText(): string[] {
  type Opener = { openOrClosedShadowRoot?(element: Element): ShadowRoot | null };
  const opener = (globalThis as { chrome?: { dom?: Opener } }).chrome?.dom?.openOrClosedShadowRoot;
  const hosts = [...document.querySelectorAll<HTMLElement & Record<string, unknown>>('[popover]')];
  const roots = hosts.map(
    (host) => (opener ? opener(host) : host.openOrClosedShadowRoot) as ShadowRoot | null,
  );
  const root = roots.find((each) => each?.querySelector('.sidelight')) ?? document.body;
  const found: string[] = [];
  for (const element of root.querySelectorAll<HTMLElement>('*')) {
    const { left, right, width, height } = element.getBoundingClientRect();
    const text = element.textContent.trim().replace(/\s+/g, ' ').slice(0, 60);
    if (!text || width < 2 || height < 2 || !element.checkVisibility({ visibilityProperty: true })) continue;
    const hides = /hidden|clip/.test(getComputedStyle(element).overflowX);
    if (hides && element.scrollWidth > element.clientWidth + 1) found.push(text);
    else if (!element.closest('[tabindex="0"], .tabs, svg') && (right > innerWidth + 1 || left < -1))
      found.push(`beyond the window: ${text}`);
  }
  return [...new Set(found)];
}
