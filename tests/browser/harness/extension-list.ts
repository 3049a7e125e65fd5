import type { Page } from 'puppeteer-core';
import { until } from './until.ts';
import type { World } from './world.ts';

/**
 * Does something to the extension on the page where the reader keeps extensions, which may: `chrome://extensions`, or
 * `about:addons` in Firefox. What `act` is given: the extension's id.
 */
export async function onExtensionList<T>(
  world: World,
  act: { inChrome: (id: string) => Promise<T>; inFirefox: (id: string) => Promise<T> },
): Promise<T> {
  const list: Page = await world.open.browser.newPage();
  try {
    if (world.kind === 'chrome') {
      await list.goto('chrome://extensions');
      // Without it, an unpacked extension that is started anew stays off.
      await list.evaluate(() => {
        type Developer = { updateProfileConfiguration(change: object): Promise<void> };
        return (
          chrome as unknown as { developerPrivate: Developer }
        ).developerPrivate.updateProfileConfiguration({
          inDeveloperMode: true,
        });
      });
      return (await list.evaluate(act.inChrome, new URL(world.open.extensionUrl('')).host)) as T;
    }
    list.goto('about:addons', { timeout: 0 }).catch(() => undefined);
    const at = () => list.evaluate(() => `${document.readyState} ${location.href}`);
    await until('about:addons', async () => (await at()) === 'complete about:addons');
    return (await list.evaluate(act.inFirefox, 'sidelight@sidelight.example')) as T;
  } finally {
    await list.close();
  }
}

/** Turns the extension off, as the reader may. */
export function disableExtension(world: World): Promise<void> {
  return onExtensionList(world, {
    inChrome: (id) => chrome.management.setEnabled(id, false),
    inFirefox: async (id) => {
      const { ChromeUtils } = globalThis as unknown as Privileged;
      const { AddonManager } = ChromeUtils.importESModule('resource://gre/modules/AddonManager.sys.mjs');
      await (await AddonManager.getAddonByID(id)).disable();
    },
  });
}

/** What Firefox's own pages have. */
interface Privileged {
  ChromeUtils: {
    importESModule(path: string): {
      AddonManager: {
        getAddonByID(id: string): Promise<{ disable(): Promise<void> }>;
      };
    };
  };
}
