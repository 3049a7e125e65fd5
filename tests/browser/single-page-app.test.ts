import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { browserKinds } from '../../src/commands/browsers/browser-kinds.ts';
import { changeSettings, readBadge, readSession, tabIdOf } from './harness/extension-api.ts';
import { callAbout } from './harness/lookup-calls.ts';
import { expectQuiet } from './harness/outcome.ts';
import { waitForNoPanel, waitForPanel } from './harness/panel-view.ts';
import { rest } from './harness/until.ts';
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

  it('which the reader has asked about, is explained no more once it is another page', async () => {
    await changeSettings(world, { where: 'asked' });
    const page = await world.visit('app-story');
    const tab = await tabIdOf(world, page);
    await callAbout(world, tab, 'explainTab');
    await waitForPanel(world, page);
    await page.click('[data-page="garden"]');
    await waitForNoPanel(world, page);
    expect(Object.keys(await readSession(world)).filter((key) => key.endsWith(`:${tab}`))).toEqual([]);
    await page.evaluate(() => history.back());
    await rest(2500);
    await waitForNoPanel(world, page);
  });
});
