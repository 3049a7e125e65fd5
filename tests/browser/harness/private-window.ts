import { extensionFolder } from './extension-folder.ts';
import { onExtensionList } from './extension-list.ts';
import { until } from './until.ts';
import { returnControl, type World } from './world.ts';

/** Lets the extension into private windows, as the reader can in the browser's list of extensions. It starts anew by that. */
export async function allowPrivateWindows(world: World): Promise<void> {
  if (world.kind === 'chrome') {
    await onExtensionList(world, {
      async inChrome(extensionId) {
        type Developer = { updateExtensionConfiguration(change: object): Promise<void> };
        const { developerPrivate } = chrome as unknown as { developerPrivate: Developer };
        await developerPrivate.updateExtensionConfiguration({ extensionId, incognitoAccess: true });
      },
      inFirefox: impossible,
    });
  } else {
    // A word of Firefox's own in the protocol, for which the driver has no method.
    type Connection = { send(method: string, parameters: object): Promise<unknown> };
    const { connection } = world.open.browser as unknown as { connection: Connection };
    await connection.send('webExtension.install', {
      extensionData: { type: 'path', path: extensionFolder('firefox') },
      'moz:allowPrivateBrowsing': true,
    });
  }
  await returnControl(world);
  await until('access to private windows', () =>
    world.control.evaluate(() => chrome.extension.isAllowedIncognitoAccess()),
  );
}

function impossible(): never {
  throw new Error('Firefox lets extensions into private windows by another way');
}

/** Opens an address in a new private window, and gives back the ids of that window and its tab. */
export function openPrivately(world: World, url: string): Promise<{ window: number; tab: number }> {
  return world.control.evaluate(async (address) => {
    const opened = await (globalThis.browser ?? chrome).windows.create({ incognito: true, url: address });
    const tab = opened?.tabs?.[0];
    if (opened?.id === undefined || tab?.id === undefined || !tab.incognito)
      throw new Error(`no private window: ${JSON.stringify(opened)}`);
    return { window: opened.id, tab: tab.id };
  }, url);
}
