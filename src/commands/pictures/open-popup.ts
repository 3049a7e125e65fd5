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
