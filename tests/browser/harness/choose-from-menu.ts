import type { Page } from 'puppeteer-core';
import { tabIdOf } from './extension-api.ts';
import { inFirefoxWindow } from './firefox-window.ts';
import { until } from './until.ts';
import { tellWorker } from './worker.ts';
import type { World } from './world.ts';

/**
 * Chooses an entry of ours from the context menu of what `selector` finds in a page. In Firefox as a reader does: a click with
 * the other mouse button, and then the entry in the browser's own menu. Chromium's menu is out of every driver's reach: there
 * the browser's event is given to our worker, with what the browser would tell.
 */
export async function chooseFromMenu(
  world: World,
  page: Page,
  selector: string,
  entry: string,
): Promise<void> {
  if (world.kind === 'chrome') {
    const linkUrl = await page.$eval(selector, (element) => (element as Partial<HTMLAnchorElement>).href);
    const chosen = { menuItemId: entry, ...(linkUrl && { linkUrl }) };
    await tellWorker(world, 'contextMenus.onClicked', chosen, await tabIdOf(world, page));
    return;
  }
  await page.bringToFront();
  await page.click(selector, { button: 'right' });
  await until(`the entry ${entry} of Firefox's menu`, () =>
    inFirefoxWindow<boolean>(
      world,
      `(async () => {
        const menu = document.getElementById('contentAreaContextMenu');
        const item = [...menu.querySelectorAll('menuitem')].find(({ id }) => id.endsWith('_${entry}'));
        if (menu.state !== 'open' || !item) return false;
        const holder = item.closest('menu');
        holder?.openMenu(true);
        while (holder && holder.menupopup.state !== 'open') await new Promise((resolve) => setTimeout(resolve, 50));
        item.parentElement.activateItem(item);
        return true;
      })()`,
    ),
  );
}

/** Selects, in a page about something else, a sentence that names Snowflake and Tor, and has the menu explain it. */
export async function explainSelection(world: World, page: Page): Promise<void> {
  await page.evaluate(() => {
    const said = document.createElement('p');
    said.id = 'said';
    said.textContent = 'They used Snowflake, then Tor, then Snowflake.';
    document.body.prepend(said);
    getSelection()?.selectAllChildren(said);
  });
  await chooseFromMenu(world, page, '#said', 'explain-selection');
}
