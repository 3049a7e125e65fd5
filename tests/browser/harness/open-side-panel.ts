import type { Page } from 'puppeteer-core';
import type { World } from './world.ts';

/**
 * The side panel for the story in front. Chrome opens its own for a click only: one on a button that is put into a page of
 * the extension. In Firefox, the same page in a tab behind the story.
 */
export async function openSidePanel(world: World, story: Page): Promise<Page> {
  if (world.kind === 'firefox') return world.openBehind(world.paths.side);
  await world.control.bringToFront();
  await world.control.evaluate(() => {
    const button = document.createElement('button');
    button.id = 'open-side-panel';
    button.style.cssText = 'position:fixed;inset:0;z-index:9999';
    button.addEventListener('click', async () => {
      const { id } = await chrome.windows.getCurrent();
      if (id !== undefined) await chrome.sidePanel.open({ windowId: id });
      button.remove();
    });
    document.body.append(button);
  });
  await world.control.click('#open-side-panel');
  const side = await world.findOpened(world.paths.side);
  await story.bringToFront();
  return side;
}
