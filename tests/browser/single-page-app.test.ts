import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { browserKinds } from '../../src/commands/browsers/browser-kinds.ts';
import { readBadge, tabIdOf } from './harness/extension-api.ts';
import { expectQuiet } from './harness/outcome.ts';
import { waitForNoPanel, waitForPanel } from './harness/panel-view.ts';
import { startWorld, type World } from './harness/world.ts';

describe.each(browserKinds)('a page that changes its address by itself in %s', (kind) => {
  let world: World;
  beforeAll(async () => {
    world = await startWorld(kind);
  });
  afterAll(() => world?.close());

  it('gets the panel with the story, loses it with the next page, and gets it back on the way back', async () => {
    const page = await world.visit('app-story');
    await expectQuiet(world, page);

    await page.click('[data-page="story"]');
    await waitForPanel(world, page);
    const tabId = await tabIdOf(world, page);
    expect(await readBadge(world, tabId)).toMatch(/^\d+$/);

    await page.click('[data-page="garden"]');
    await waitForNoPanel(world, page);
    await expectQuiet(world, page);
    expect(await readBadge(world, tabId)).toBe('');

    await page.evaluate(() => history.back());
    await waitForPanel(world, page);
  });
});
