import { expect } from 'vitest';
import { changeSettings } from '../harness/extension-api.ts';
import { rest } from '../harness/until.ts';
import type { World } from '../harness/world.ts';

/**
 * What the promise allows, in milliseconds. Chromium tells the processor time of each task; in Firefox the clock must do, with room
 * for a machine that does other things too.
 */
const most = { chrome: 50, firefox: 100 };

interface TraceEvent {
  dur?: number;
  tdur?: number;
  args?: { data?: { url?: string; scriptName?: string } };
}

/** Loads a page once more and makes sure that we are not what keeps it busy. */
export async function expectNoLongTask(world: World, url: string): Promise<void> {
  const measure = world.kind === 'chrome' ? longestTaskOfOurs : longerPauseWithUs;
  let task = await measure(world, url);
  // Whatever else the machine does falls on some tries.
  for (let more = 0; more < 2 && task >= 50; more++) task = Math.min(task, await measure(world, url));
  console.log(`${world.kind} ${url}: ${task.toFixed(1)} ms`);
  expect(task, 'a task of ours, in milliseconds').toBeLessThan(most[world.kind]);
}

/** The longest task of our scripts by Chromium's own trace, in milliseconds of processor time where it tells that. */
async function longestTaskOfOurs(world: World, url: string): Promise<number> {
  const page = await world.open.browser.newPage();
  try {
    await page.tracing.start({ categories: ['devtools.timeline'] });
    await page.goto(url, { waitUntil: 'load', timeout: 60_000 });
    await rest(1500);
    const trace = JSON.parse(new TextDecoder().decode(await page.tracing.stop())) as {
      traceEvents: TraceEvent[];
    };
    const ours = trace.traceEvents.filter(({ args }) =>
      (args?.data?.url ?? args?.data?.scriptName ?? '').startsWith('chrome-extension://'),
    );
    return Math.max(0, ...ours.map(({ dur = 0, tdur }) => (tdur ?? dur) / 1000));
  } finally {
    await page.close();
  }
}

/** How much longer the page's thread is kept from its next turn with us than while we are paused, in milliseconds. */
async function longerPauseWithUs(world: World, url: string): Promise<number> {
  const withUs = await longestPause(world, url);
  await changeSettings(world, { paused: true });
  await rest(400);
  const without = await longestPause(world, url);
  await changeSettings(world, { paused: false });
  await rest(400);
  return Math.max(0, withUs - without);
}

async function longestPause(world: World, url: string): Promise<number> {
  const page = await world.open.browser.newPage();
  try {
    await page.goto(url, { waitUntil: 'domcontentloaded', timeout: 60_000 });
    await page.bringToFront();
    return await page.evaluate(
      () =>
        new Promise<number>((resolve) => {
          let longest = 0;
          let last = performance.now();
          const end = last + 1500;
          const channel = new MessageChannel();
          channel.port1.onmessage = () => {
            const now = performance.now();
            longest = Math.max(longest, now - last);
            last = now;
            if (now > end) resolve(longest);
            else channel.port2.postMessage(0);
          };
          channel.port2.postMessage(0);
        }),
    );
  } finally {
    await page.close();
  }
}
