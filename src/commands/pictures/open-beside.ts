import type { Page } from 'puppeteer-core';
import { waitForText } from '../../../tests/browser/harness/page-text.ts';
import { rest } from '../../../tests/browser/harness/until.ts';
import type { World } from '../../../tests/browser/harness/world.ts';

/**
 * The popup, as it describes the tab in front, then brought to the front itself: Chromium draws no picture of a tab that is
 * behind another, and gives the real popup of a browser without a screen no room.
 */
export async function openPopup(world: World): Promise<Page> {
  const popup = await world.openBehind(world.paths.popup);
  await waitForText(popup, /\S\s+\S/);
  await rest(500);
  await popup.bringToFront();
  return popup;
}

/** The side panel for the tab in front, which is `front`; in Firefox a tab behind, as with the popup. */
export async function openSidePanel(world: World, front: Page): Promise<Page> {
  if (world.kind === 'firefox') return world.openBehind(world.paths.side);
  await world.control.bringToFront();
  // Chromium opens it for a click only, so there has to be something to click.
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
  await front.bringToFront();
  return side;
}
