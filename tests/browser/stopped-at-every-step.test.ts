import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { browserKinds } from '../../src/commands/browsers/browser-kinds.ts';
import { readReport, tabIdOf } from './harness/extension-api.ts';
import { waitForPanel } from './harness/panel-view.ts';
import { stopBackground } from './harness/stop-background.ts';
import { until } from './harness/until.ts';
import { startWorld, type World } from './harness/world.ts';

/** More calls of the browser's API than the way from page to panel takes. */
const most = 80;

/** A background that is about to make the call at which it is held; `at` tells which that is. */
interface Held {
  at: Promise<string>;
  detach(): Promise<void>;
}

describe.each(browserKinds)('a background that is stopped in %s', (kind) => {
  let world: World;
  beforeAll(async () => {
    // Where it is not stopped by the test, it stays: only that is the matter here.
    world = await startWorld(kind, {
      firefoxPreferences: { 'extensions.background.idle.timeout': 600_000 },
    });
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
        `the panel after a stop at step ${step} (before: ${steps.at(-1)})`,
        ({ isOpen }) => isOpen,
      );
      const first = await Promise.race([stopped.at, view.then(() => undefined)]);
      if (first) {
        steps.push(first);
        await stopped.detach();
        await stopBackground(world);
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
  }, 600_000);

  /** Has the background wait for ever before its nth call of the browser's API from now on. */
  async function stopBeforeCall(nth: number): Promise<Held> {
    // Any message wakes it.
    await world.control.evaluate(async () => {
      await (globalThis.browser ?? chrome).runtime.sendMessage({ wake: true }).catch(() => undefined);
    });
    if (kind === 'chrome') {
      const target = await world.open.browser.waitForTarget((one) => one.type() === 'service_worker');
      // The driver's own hold on workers would keep the next one from starting.
      const session = await target.createCDPSession();
      const run = async (expression: string): Promise<unknown> =>
        (await session.send('Runtime.evaluate', { expression, returnByValue: true })).result.value;
      return hold(nth, 'globalThis', run, () => session.detach().catch(() => undefined));
    }
    const eventPage = 'chrome.extension.getBackgroundPage()';
    const run = (expression: string): Promise<unknown> => world.control.evaluate(expression);
    await until('the event page', () => run(`${eventPage}?.document.readyState === 'complete'`));
    return hold(nth, eventPage, run, async () => undefined);
  }
});

/** `background` is an expression for the background's window or worker where `run` runs it. */
async function hold(
  nth: number,
  background: string,
  run: (expression: string) => Promise<unknown>,
  detach: () => Promise<void>,
): Promise<Held> {
  await run(`(${holdCall})(${background}, ${nth})`);
  const at = until(
    'the call',
    async () => String((await run(`${background}?.reached`)) || '') || null,
    60_000,
  );
  // Nobody asks for it after the last call.
  at.catch(() => undefined);
  return { at, detach };
}

/** Runs in the background, or in a page beside it. */
function holdCall(background: typeof globalThis & { reached?: string }, nth: number): void {
  let left = nth;
  // Chromium may have both names for the same thing.
  const held = new Set<unknown>();
  for (const api of new Set([background.browser, background.chrome])) {
    if (!api) continue;
    const { storage, scripting, tabs, action, permissions } = api;
    const areas = { session: storage.session, local: storage.local, scripting, tabs, action, permissions };
    for (const [name, area] of Object.entries(areas)) {
      if (held.has(area)) continue;
      held.add(area);
      const methods = area as unknown as Record<string, unknown>;
      for (const key in methods) {
        const method = methods[key];
        if (typeof method !== 'function' || /^(?:on[A-Z]|addListener|getBytesInUse)/.test(key)) continue;
        methods[key] = (...given: unknown[]) => {
          if (--left > 0) return method.apply(area, given);
          if (left === 0) background.reached = `${name}.${key}`;
          return new Promise(() => undefined);
        };
      }
    }
  }
}
