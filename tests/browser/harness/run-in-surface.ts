import type { Page } from 'puppeteer-core';
import { tabIdOf } from './extension-api.ts';
import type { World } from './world.ts';

/** Whether a page is one of the extension's own. */
export function isOwnPage(page: Page): Promise<boolean> {
  return page.evaluate(() => /^(?:chrome|moz)-extension:$/.test(location.protocol));
}

/**
 * Runs a function in a page of ours, or, as a content script does, beside the panel in a page of others, and gives back what it
 * gives back. Its argument is where our things are: the document, or the panel's closed shadow root. The function is sent as
 * text: it must need nothing from outside. `preparation` is program text that runs before it.
 */
export async function runInSurface<T>(
  world: World,
  page: Page,
  run: (root: Document | ShadowRoot) => T | Promise<T>,
  preparation = '',
): Promise<T> {
  // The loader of a program may wrap functions in calls of __name, which a page to which they are sent does not have.
  const inPage = `(async () => {
    const __name = (made) => made;
    const opener = globalThis.chrome?.dom?.openOrClosedShadowRoot;
    let root = document;
    for (const host of document.querySelectorAll('[popover="manual"]')) {
      const found = opener ? opener(host) : host.openOrClosedShadowRoot;
      if (found?.querySelector('.sidelight')) root = found;
    }
    // What slides in has arrived; what turns for ever has no end.
    for (const animation of root.getAnimations())
      if (Number.isFinite(animation.effect?.getComputedTiming().endTime)) animation.finish();
    ${preparation}
    return (${run})(root);
  })`;
  if (await isOwnPage(page)) return (await page.evaluate(`${inPage}()`)) as T;
  const injection = `{ target: { tabId: ${await tabIdOf(world, page)} }, func: ${inPage} }`;
  return (await world.control.evaluate(
    `(globalThis.browser ?? chrome).scripting.executeScript(${injection}).then(([injected]) => injected?.result)`,
  )) as T;
}

/** Has everything of ours that slides or fades into a page arrive, so that a picture shows how it stands. */
export async function endMotion(world: World, page: Page): Promise<void> {
  await runInSurface(world, page, () => null);
}
