import type { WebWorker } from 'puppeteer-core';
import type { World } from './world.ts';

/** The extension's worker in Chromium, awake: any message wakes it. */
export async function wakeWorker(world: World): Promise<WebWorker> {
  await world.control.evaluate(() => chrome.runtime.sendMessage({ wake: true }).catch(() => undefined));
  const target = await world.open.browser.waitForTarget((one) => one.type() === 'service_worker');
  const worker = await target.worker();
  if (!worker) throw new Error('the worker went as soon as it was there');
  return worker;
}

/**
 * Gives our worker an event of the browser's menus or keys, which are out of every driver's reach in Chromium, with what the browser
 * would tell: what was chosen, and the tab.
 */
export async function tellWorker(
  world: World,
  event: 'commands.onCommand' | 'contextMenus.onClicked',
  chosen: string | object,
  tab: number,
): Promise<void> {
  const worker = await wakeWorker(world);
  await worker.evaluate(
    async (name, what, id) => {
      const [api = '', on = ''] = name.split('.');
      const interfaces = chrome as unknown as Record<
        string,
        Record<string, { dispatch(...args: unknown[]): void }>
      >;
      interfaces[api]?.[on]?.dispatch(what, await chrome.tabs.get(id));
    },
    event,
    chosen,
    tab,
  );
}
