import type { Page } from 'puppeteer-core';
import type {
  LookupStart,
  Lookups,
  MeasuredWishes,
  TrailWishes,
} from '../../../src/browser/lookups/lookup-calls.ts';
import { ownTabs } from './extension-api.ts';
import { findButton } from './page-text.ts';
import { until } from './until.ts';
import type { World } from './world.ts';

/** Makes a call to the background about a tab's page, as its panel would. */
export function callAbout<T>(world: World, tab: number, call: string, ...args: unknown[]): Promise<T> {
  return world.control.evaluate(
    async (message) => {
      const answer: { value?: unknown; failed?: string } | undefined = await (
        globalThis.browser ?? chrome
      ).runtime.sendMessage(message);
      if (!answer || answer.failed) throw new Error(`the background answered ${JSON.stringify(answer)}`);
      return answer.value;
    },
    { call, args: [tab, ...args] },
  ) as Promise<T>;
}

/** Starts the look-up of the links of a tab's page, as its panel would. */
export function startTrail(
  world: World,
  tab: number,
  wishes: Partial<TrailWishes> = {},
): Promise<LookupStart> {
  return callAbout(world, tab, 'startTrailOf', { changes: false, originals: false, ...wishes });
}

export function startMeasured(
  world: World,
  tab: number,
  wishes: Partial<MeasuredWishes> = {},
): Promise<LookupStart> {
  return callAbout(world, tab, 'startMeasuredOf', { ooni: true, ioda: true, ...wishes });
}

export async function getLookups(world: World, tab: number): Promise<Lookups> {
  const lookups = await callAbout<Lookups | null>(world, tab, 'getLookupsOf');
  if (!lookups) throw new Error(`the page of tab ${tab} has no report`);
  return lookups;
}

/** Waits until the trail of a tab's page no longer runs, and gives back how it ended. */
export function waitForTrail(world: World, tab: number, timeout = 60_000) {
  return until(
    'the end of the trail',
    async () => {
      const { trail } = await getLookups(world, tab);
      if (trail && trail.state !== 'running') return trail;
      throw new Error(`the trail is ${JSON.stringify(trail).slice(0, 600)}`);
    },
    timeout,
  );
}

export function waitForMeasured(world: World, tab: number, timeout = 60_000) {
  return until(
    'the end of the measurements',
    async () => {
      const { measured } = await getLookups(world, tab);
      if (measured && measured.state !== 'running') return measured;
      throw new Error(`they are ${JSON.stringify(measured).slice(0, 600)}`);
    },
    timeout,
  );
}

/** The window in which the reader is asked, once it says so. */
export async function findConsent(world: World): Promise<Page> {
  const page = await findConsentWindow(world);
  await until('the window that asks to be filled', () => page.$('button'));
  return page;
}

function findConsentWindow(world: World): Promise<Page> {
  return until('the window that asks', async () => {
    for (const target of world.open.browser.targets()) {
      if (world.kind !== 'chrome' || !target.url().includes('/consent.html')) continue;
      const page = await target.page();
      if (page) return page;
    }
    for (const page of world.kind === 'firefox' ? await world.open.browser.pages() : []) {
      const at = await page.evaluate(() => location.href).catch(() => '');
      if (at.includes('/consent.html')) return page;
    }
    return null;
  });
}

/** Presses, with the mouse, the button of the window that asks whose text is like this, and waits for the window to go. */
export async function answerConsent(world: World, name: RegExp): Promise<void> {
  const page = await findConsent(world);
  const button = await findButton(page, name);
  // The click closes the window, at times before the driver has heard that the mouse was pressed.
  await button.click().catch((error) => console.debug(`the click on ${name}:`, error));
  await until('the window to go', async () => page.isClosed() || !(await isOpen(world)));
}

/** Whether a window that asks is open. */
export async function isOpen(world: World): Promise<boolean> {
  return (await ownTabs(world.control)).some(({ url }) => url.includes('/consent.html'));
}
