import { until } from './until.ts';
import type { World } from './world.ts';

/** Stops Chromium's service worker, whatever it is doing. What calls it wakes it again at once. */
export async function stopWorker(world: World): Promise<void> {
  const session = await world.control.createCDPSession();
  await session.send('ServiceWorker.enable');
  await session.send('ServiceWorker.stopAllWorkers');
  await session.detach();
}

/** Stops Chromium's service worker until it stays stopped: what a page that has just closed still asks wakes it once more. */
export async function restWorker(world: World): Promise<void> {
  await until('Chromium to stop the worker', async () => {
    await stopWorker(world);
    return world.open.browser.targets().every((target) => target.type() !== 'service_worker');
  });
}
