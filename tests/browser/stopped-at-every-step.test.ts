import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readReport, tabIdOf } from './harness/extension-api.ts';
import { waitForPanel } from './harness/panel-view.ts';
import { stopWorker } from './harness/stop-worker.ts';
import { until } from './harness/until.ts';
import { startWorld, type World } from './harness/world.ts';

/** More calls of the browser's API than the way from page to panel takes. */
const most = 80;

/**
 * Chromium only: Firefox stops a background when it is idle and at no other time, which `stopped-worker.test.ts` tries.
 */
describe('a background that is stopped in chrome', () => {
  let world: World;
  beforeAll(async () => {
    world = await startWorld('chrome');
  });
  afterAll(() => world?.close());

  it('before any one call that it makes on the way from page to panel brings the panel all the same', async () => {
    const url = world.pages.get('sample-story')?.url ?? '';
    const steps: string[] = [];
    for (let step = 1; ; step++) {
      expect(step, 'there is no end to the calls').toBeLessThan(most);
      const stopped = await stopBeforeCall(step);
      const page = await world.visit(`${url}?step=${step}`);
      const view = waitForPanel(
        world,
        page,
        `the panel after a stop at step ${step}`,
        ({ isOpen }) => isOpen,
      );
      const first = await Promise.race([stopped.at, view.then(() => undefined)]);
      if (first) {
        steps.push(first);
        await stopped.detach();
        await stopWorker(world);
      }
      await view;
      expect((await readReport(world, await tabIdOf(world, page)))?.about).toBe(true);
      await page.close();
      await stopped.detach();
      if (!first) break;
    }
    console.log(`stopped before ${steps.length} calls: ${steps.join(', ')}`);
    for (const call of [
      'scripting.executeScript',
      'tabs.sendMessage',
      'session.set',
      'session.get',
      'local.get',
    ])
      expect(
        steps.some((step) => step.endsWith(call)),
        `${call} was never reached`,
      ).toBe(true);
  }, 400_000);

  /** Has the worker wait for ever before its nth call of the browser's API from now on; `at` tells which that is. */
  async function stopBeforeCall(
    count: number,
  ): Promise<{ at: Promise<string>; detach: () => Promise<void> }> {
    // Any message wakes it.
    await world.control.evaluate(() => chrome.runtime.sendMessage({ wake: true }).catch(() => undefined));
    const target = await world.open.browser.waitForTarget((one) => one.type() === 'service_worker');
    // The driver's own hold on workers would keep the next one from starting.
    const session = await target.createCDPSession();
    const run = async (expression: string): Promise<unknown> =>
      (await session.send('Runtime.evaluate', { expression, returnByValue: true })).result.value;
    await run(`(${holdCall})(${count})`);
    const at = until('the call', async () => String((await run('globalThis.reached')) || '') || null, 60_000);
    // Nobody asks for it after the last call.
    at.catch(() => undefined);
    return { at, detach: () => session.detach().catch(() => undefined) };
  }
});

/** Runs in the worker. */
function holdCall(nth: number): void {
  let left = nth;
  const { storage, scripting, tabs, action, permissions } = chrome;
  const areas = { session: storage.session, local: storage.local, scripting, tabs, action, permissions };
  for (const [name, area] of Object.entries(areas)) {
    const methods = area as unknown as Record<string, unknown>;
    for (const key in methods) {
      const method = methods[key];
      if (typeof method !== 'function' || /^(?:on[A-Z]|addListener|getBytesInUse)/.test(key)) continue;
      methods[key] = (...given: unknown[]) => {
        if (--left > 0) return method.apply(area, given);
        if (left === 0) (globalThis as { reached?: string }).reached = `${name}.${key}`;
        return new Promise(() => undefined);
      };
    }
  }
}
