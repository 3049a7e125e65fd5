import type { Page } from 'puppeteer-core';
import { tabIdOf } from '../../../tests/browser/harness/extension-api.ts';
import { rest, until } from '../../../tests/browser/harness/until.ts';
import type { World } from '../../../tests/browser/harness/world.ts';

/**
 * Clicks, with the mouse, the first element in the panel of a page that fits a CSS selector. Names differ by language, and
 * selectors do not.
 */
export async function pressInPanel(world: World, page: Page, selector: string): Promise<void> {
  const tab = await tabIdOf(world, page);
  const find = () => findInPanel(world, tab, selector, true);
  await until(`${selector} in the panel`, find);
  await rest(200);
  const place = await find();
  if (!place) throw new Error(`${selector} in the panel went away`);
  await page.mouse.click(place.x, place.y);
}

/** Whether the panel of a page has an element that fits a CSS selector. */
export async function isInPanel(world: World, page: Page, selector: string): Promise<boolean> {
  return (await findInPanel(world, await tabIdOf(world, page), selector, false)) !== null;
}

/** Waits until the panel of a page has an element that fits a CSS selector. */
export async function waitInPanel(world: World, page: Page, selector: string): Promise<void> {
  await until(`${selector} in the panel`, () => isInPanel(world, page, selector));
}

/** The middle of an element in the closed shadow root of the panel, scrolled into view if that is wanted; null where there is none. */
async function findInPanel(
  world: World,
  tab: number,
  selector: string,
  scrolls: boolean,
): Promise<{ x: number; y: number } | null> {
  const look = async (id: number, wanted: string, isBrought: boolean) => {
    const [injected] = await (globalThis.browser ?? chrome).scripting.executeScript({
      target: { tabId: id },
      args: [wanted, isBrought],
      func: (sought: string, brings: boolean) => {
        type Opener = { openOrClosedShadowRoot?(element: Element): ShadowRoot | null };
        const opener = (globalThis as { chrome?: { dom?: Opener } }).chrome?.dom?.openOrClosedShadowRoot;
        for (const host of document.querySelectorAll<HTMLElement & Record<string, unknown>>('[popover]')) {
          const root = (opener ? opener(host) : host.openOrClosedShadowRoot) as ShadowRoot | null;
          const element = root?.querySelector(sought);
          if (!element) continue;
          if (brings) element.scrollIntoView({ block: 'nearest', inline: 'nearest' });
          const { x, y, width, height } = element.getBoundingClientRect();
          return { x: x + width / 2, y: y + height / 2 };
        }
        return null;
      },
    });
    return injected?.result ?? null;
  };
  // The loader of this program wraps functions in calls of __name, which a page to which they are sent does not have.
  await world.control.evaluate('globalThis.__name ??= (made) => made');
  return world.control.evaluate(look, tab, selector, scrolls);
}
