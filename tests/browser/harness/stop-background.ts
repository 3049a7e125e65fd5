import { inFirefoxWindow } from './firefox-window.ts';
import { until } from './until.ts';
import type { World } from './world.ts';

/** Stops the background, whatever it is doing. What calls it wakes it again at once. */
export async function stopBackground(world: World): Promise<void> {
  await (world.kind === 'chrome' ? stopWorker(world) : stopEventPage(world));
}

/** Stops Chromium's service worker until it stays stopped: what a page that has just closed still asks wakes it once more. */
export async function restWorker(world: World): Promise<void> {
  await until('Chromium to stop the worker', async () => {
    await stopWorker(world);
    return world.open.browser.targets().every((target) => target.type() !== 'service_worker');
  });
}

async function stopWorker(world: World): Promise<void> {
  const session = await world.control.createCDPSession();
  await session.send('ServiceWorker.enable');
  await session.send('ServiceWorker.stopAllWorkers');
  await session.detach();
}

/** As Firefox itself does when nothing has happened for a while, but also where answers are still owed. */
async function stopEventPage(world: World): Promise<void> {
  const { hostname } = new URL(world.open.extensionUrl(''));
  await inFirefoxWindow(
    world,
    `(async () => {
      const { extension } = WebExtensionPolicy.getByHostname('${hostname}');
      const doomed = extension.backgroundContext;
      // An event that comes in between calls it off.
      while (doomed && extension.backgroundContext === doomed)
        await extension.terminateBackground({ ignoreDevToolsAttached: true, disableResetIdleForTest: true });
      return null;
    })()`,
  );
}
