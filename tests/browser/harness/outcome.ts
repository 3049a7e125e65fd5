import type { Page } from 'puppeteer-core';
import { gateMark } from '../../../src/browser/gate-mark.ts';
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

/** What the gate has made of a page; null where it does not run. */
export async function askGate(world: World, tabId: number): Promise<unknown> {
  try {
    // As text: what runs the pictures would put something of its own into a function within a function.
    return await world.control.evaluate(
      `(globalThis.browser ?? chrome).scripting
        .executeScript({
          target: { tabId: ${tabId} },
          func: () => globalThis[Symbol.for('${gateMark}')]?.status,
          injectImmediately: true,
        })
        .then(([frame]) => frame?.result ?? null)`,
    );
  } catch (error) {
    // What browsers say of pages on which no extension may run, that have gone, or whose site is withheld.
    if (/cannot access|missing host permission|no tab with id|was removed|error page/i.test(String(error)))
      return null;
    throw error;
  }
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
