import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { browserKinds } from '../../src/commands/browsers/browser-kinds.ts';
import { expectQuiet } from './harness/outcome.ts';
import { readText, waitForText } from './harness/page-text.ts';
import { waitForPanel } from './harness/panel-view.ts';
import { until } from './harness/until.ts';
import { startWorld, type World } from './harness/world.ts';

describe.each(browserKinds)('the side panel in %s', (kind) => {
  let world: World;
  beforeAll(async () => {
    world = await startWorld(kind);
  });
  afterAll(() => world?.close());

  it('shows what the panel in the page shows, and follows the tab in front', async () => {
    const story = await world.visit('sample-story');
    await waitForPanel(world, story);
    const side =
      kind === 'chrome' ? await openRealSidePanel(world, story) : await world.openBehind(world.paths.side);
    const said = await waitForText(side, /meridiancourier\.example/);
    expect(said).toMatch(/OONI/);

    const recipe = await world.visit('recipe');
    await expectQuiet(world, recipe);
    await until('the side panel to leave the story', async () => {
      const text = await readText(side);
      return !text.includes('OONI');
    });

    await story.bringToFront();
    await waitForText(side, /meridiancourier\.example/);
    await side.screenshot({ path: `artifacts/side-panel-${kind}.png` });

    await story.goto(world.pages.get('strict-csp-story')?.url ?? '');
    await waitForText(side, /strict\.example/);
  });
});

/** Chrome opens its side panel for a click only: one on a button that the test puts into a page of the extension. */
async function openRealSidePanel(world: World, story: Page): Promise<Page> {
  await world.control.bringToFront();
  await world.control.evaluate(() => {
    const button = document.createElement('button');
    button.id = 'open-side-panel';
    button.style.cssText = 'position:fixed;inset:0;z-index:9999';
    button.addEventListener('click', async () => {
      const { id } = await chrome.windows.getCurrent();
      if (id !== undefined) await chrome.sidePanel.open({ windowId: id });
      button.remove();
    });
    document.body.append(button);
  });
  await world.control.click('#open-side-panel');
  const side = await world.findOpened(world.paths.side);
  await story.bringToFront();
  return side;
}
