import type { Page } from 'puppeteer-core';
import { findPanelFrame, runInFrame } from '../../../tests/browser/harness/panel-frame.ts';
import { rest, until } from '../../../tests/browser/harness/until.ts';
import type { World } from '../../../tests/browser/harness/world.ts';

/**
 * Clicks, with the mouse, the first element in the panel of a page that fits a CSS selector. Names differ by language, and
 * selectors do not.
 */
export async function pressInPanel(world: World, page: Page, selector: string): Promise<void> {
  const find = () => findInPanel(world, page, selector, true);
  await until(`${selector} in the panel`, find);
  await rest(200);
  const place = await find();
  if (!place) throw new Error(`${selector} in the panel went away`);
  await page.mouse.click(place.x, place.y);
}

/** Whether the panel of a page has an element that fits a CSS selector. */
export async function isInPanel(world: World, page: Page, selector: string): Promise<boolean> {
  return (await findInPanel(world, page, selector, false)) !== null;
}

/** Waits until the panel of a page has an element that fits a CSS selector. */
export async function waitInPanel(world: World, page: Page, selector: string): Promise<void> {
  await until(`${selector} in the panel`, () => isInPanel(world, page, selector));
}

/** The middle of an element in the panel's frame, in the page's viewport, scrolled into view if that is wanted; null where there is none. */
async function findInPanel(
  world: World,
  page: Page,
  selector: string,
  scrolls: boolean,
): Promise<{ x: number; y: number } | null> {
  const found = await findPanelFrame(world, page);
  if (!found) return null;
  const inner = await runInFrame(
    found.frame,
    (sought: string, brings: boolean) => {
      const element = document.querySelector(sought);
      if (!element) return null;
      if (brings) element.scrollIntoView({ block: 'nearest', inline: 'nearest' });
      const { x, y, width, height } = element.getBoundingClientRect();
      return { x: x + width / 2, y: y + height / 2 };
    },
    selector,
    scrolls,
  );
  return inner && { x: inner.x + found.box.x, y: inner.y + found.box.y };
}
