import type { Page } from 'puppeteer-core';
import { findPanelFrame } from './panel-frame.ts';
import type { World } from './world.ts';

/** Whether a page is one of the extension's own. */
export function isOwnPage(page: Page): Promise<boolean> {
  return page.evaluate(() => /^(?:chrome|moz)-extension:$/.test(location.protocol));
}

/**
 * Runs a function in a page of ours, or in the panel's frame in a page of others, and gives back what it gives back. Its argument is
 * the document where our things are. The function is sent as text: it must need nothing from outside. `preparation` is program text
 * that runs before it.
 */
export async function runInSurface<T>(
  world: World,
  page: Page,
  run: (root: Document) => T | Promise<T>,
  preparation = '',
): Promise<T> {
  // The loader of a program may wrap functions in calls of __name, which a page to which they are sent does not have.
  const inPage = `(async () => {
    const __name = (made) => made;
    const root = document;
    // Drawings follow a new width with the next frame, and have followed when there is one more. What is hidden has no frames.
    const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
    await Promise.race([frame().then(frame), new Promise((resolve) => setTimeout(resolve, 1000))]);
    // What slides in has arrived; what turns for ever has no end.
    for (const animation of root.getAnimations())
      if (Number.isFinite(animation.effect?.getComputedTiming().endTime)) animation.finish();
    ${preparation}
    return (${run})(root);
  })()`;
  const place = (await isOwnPage(page)) ? page : (await findPanelFrame(world, page))?.frame;
  if (!place) throw new Error(`no panel in ${page.url()}`);
  return (await place.evaluate(inPage)) as T;
}

/** Has everything of ours that slides or fades into a page arrive, so that a picture shows how it stands. */
export async function endMotion(world: World, page: Page): Promise<void> {
  await runInSurface(world, page, () => null);
}
