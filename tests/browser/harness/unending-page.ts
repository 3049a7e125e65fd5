import type { Page } from 'puppeteer-core';
import { rain, story } from '../hostile/hostile-page.ts';
import { until } from './until.ts';
import type { World } from './world.ts';

/** A tab in front on a story whose page never ends to load, as it waits for a script that never comes. */
export async function visitUnending(world: World): Promise<Page> {
  const address = 'https://slow.example/story';
  const late = 'https://never.example/late.js';
  world.server.serve(late, { after: 600_000 });
  world.server.serve(address, {
    body: `<title>Slow</title><body>${story}<script src="${late}"></script>${rain}`,
  });
  const page = await world.open.browser.newPage();
  page.goto(address, { timeout: 0 }).catch(() => undefined);
  await until('the page to begin', () => page.evaluate(() => document.body?.innerText.length > 100));
  await page.bringToFront();
  return page;
}
