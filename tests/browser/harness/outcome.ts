import type { Page } from 'puppeteer-core';
import { readReport, tabIdOf } from './extension-api.ts';
import { readPanel } from './panel-view.ts';
import { rest, until } from './until.ts';
import type { World } from './world.ts';

/** What became of a page: `not-read` where nothing of ours runs in it. */
export type Outcome = 'recognized' | 'quiet' | 'waiting' | 'not-read';

/** What has become of a page so far. */
export async function readOutcome(world: World, page: Page): Promise<Outcome> {
  const tabId = await tabIdOf(world, page);
  const report = await readReport(world, tabId);
  const url = await page.evaluate(() => location.href.replace(/#.*$/, ''));
  // A report of the page that was here before says nothing of this one.
  if (report?.url === url) return report.about || report.asked ? 'recognized' : 'quiet';
  const status = await askGate(world, tabId);
  if (status === null) return 'not-read';
  return status === 'quiet' ? 'quiet' : 'waiting';
}

/** What our script in a page says of it; null where there is none. */
export function askGate(world: World, tabId: number): Promise<unknown> {
  return world.control.evaluate(async (id) => {
    try {
      const answer = await (globalThis.browser ?? chrome).tabs.sendMessage(
        id,
        { call: 'gateStatus', args: [] },
        { frameId: 0 },
      );
      return answer?.value ?? null;
    } catch (error) {
      // What both browsers say where nobody listens.
      if (String(error).includes('Could not establish connection')) return null;
      throw error;
    }
  }, tabId);
}

export async function waitForOutcome(
  world: World,
  page: Page,
  outcome: Outcome,
  timeout?: number,
): Promise<void> {
  let seen: Outcome | undefined;
  await until(
    `${page.url()} to be ${outcome}`,
    async () => {
      seen = await readOutcome(world, page);
      if (seen !== outcome) throw new Error(`it is ${seen}`);
      return true;
    },
    timeout,
  );
}

/** Waits until a page was read and found not to be about censorship, and makes sure that it stays so. */
export async function expectQuiet(world: World, page: Page): Promise<void> {
  await waitForOutcome(world, page, 'quiet');
  await rest(700);
  const outcome = await readOutcome(world, page);
  if (outcome !== 'quiet') throw new Error(`${page.url()} was quiet at first, and then ${outcome}`);
  if (await readPanel(world, page)) throw new Error(`${page.url()} is quiet, and yet shows a panel`);
}
