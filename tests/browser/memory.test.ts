import { writeFileSync } from 'node:fs';
import type { CDPSession, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { waitForNoPanel, waitForPanel } from './harness/panel-view.ts';
import { rest } from './harness/until.ts';
import { startWorld, type World } from './harness/world.ts';

/** Pages and single-page navigations in the long runs; `SIDELIGHT_MEMORY_LOADS=1000` for the figures of a release. */
const loads = Number(process.env.SIDELIGHT_MEMORY_LOADS ?? 40);
/** Those of a short run. The first one settles the browser, the second is what the long one is compared with. */
const few = 6;
/** How much a page may leave behind, in bytes: what a browser itself keeps of a history. */
const growth = 5000;

/** Bytes that the objects of the page's process and of the background's take. */
interface Held {
  page: number;
  background: number;
}

/** Bytes of JavaScript objects that are left after two collections. */
async function measureHeap(session: CDPSession): Promise<number> {
  for (let times = 0; times < 2; times++) await session.send('HeapProfiler.collectGarbage');
  return (await session.send('Runtime.getHeapUsage')).usedSize;
}

/** Chromium only: Firefox tells its driver nothing of heaps. */
describe('memory in chrome', () => {
  let world: World;
  beforeAll(async () => {
    world = await startWorld('chrome');
  });
  afterAll(() => world?.close());

  it(
    `is steady over ${loads} pages`,
    async () => {
      const page = await world.visit('sample-story');
      const inPage = await page.createCDPSession();
      const measure = async () => ({
        page: await measureHeap(inPage),
        background: await measureBackground(),
      });
      const figures = {
        unit: 'bytes',
        loads,
        loading: await measureRuns((count) => loadPages(page, count), measure),
        navigating: await measureRuns((count) => navigateWithin(page, count), measure),
      };
      writeFileSync('artifacts/memory-chrome.json', `${JSON.stringify(figures, null, 2)}\n`);
      console.log(JSON.stringify(figures));
      for (const way of ['loading', 'navigating'] as const)
        for (const part of ['page', 'background'] as const)
          expect(figures[way].perPage[part], `${way}, the ${part} holds more and more`).toBeLessThan(growth);
    },
    Math.max(120_000, loads * 4000),
  );

  /** What is held after two short runs and a long one, and how much each page of the long one has added. */
  async function measureRuns(visit: (count: number) => Promise<void>, measure: () => Promise<Held>) {
    const count = Math.ceil(loads / 2);
    const runs: Held[] = [];
    for (const length of [few, few, count]) {
      await visit(length);
      runs.push(await measure());
    }
    const [settled, short, long] = runs as [Held, Held, Held];
    const perPage = {
      page: (long.page - short.page) / count,
      background: (long.background - short.background) / count,
    };
    return { settled, short, long, perPage };
  }

  /** The same page again and again, each time at another address: recognized, shown, left. */
  async function loadPages(page: Page, count: number): Promise<void> {
    const url = world.pages.get('sample-story')?.url ?? '';
    for (let load = 0; load < count; load++) {
      await page.goto(`${url}?load=${load}`, { waitUntil: 'load' });
      await waitForPanel(world, page);
    }
    await page.goto(url, { waitUntil: 'load' });
    await waitForPanel(world, page);
    await rest(300);
  }

  /** From story to garden and back within one document. */
  async function navigateWithin(page: Page, count: number): Promise<void> {
    await page.goto(world.pages.get('app-story')?.url ?? '', { waitUntil: 'load' });
    for (let step = 0; step < count; step += 2) {
      await page.click('[data-page="story"]');
      await waitForPanel(world, page);
      await page.click('[data-page="garden"]');
      await waitForNoPanel(world, page);
    }
    await page.goto(world.pages.get('sample-story')?.url ?? '', { waitUntil: 'load' });
    await waitForPanel(world, page);
    await rest(300);
  }

  async function measureBackground(): Promise<number> {
    const target = await world.open.browser.waitForTarget((each) => each.type() === 'service_worker', {
      timeout: 20_000,
    });
    const session = await target.createCDPSession();
    try {
      return await measureHeap(session);
    } finally {
      await session.detach();
    }
  }
});
