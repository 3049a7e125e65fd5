import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { browserKinds } from '../../src/commands/browsers/browser-kinds.ts';
import { changeSettings, readBadge, tabIdOf } from './harness/extension-api.ts';
import { messagePattern } from './harness/messages.ts';
import { waitForOutcome } from './harness/outcome.ts';
import { clickInPanel, readPanel, waitForNoPanel, waitForPanel } from './harness/panel-view.ts';
import { rest, until } from './harness/until.ts';
import { startWorld, type World } from './harness/world.ts';

describe.each(browserKinds)('going back and forward in %s', (kind) => {
  let world: World;
  beforeAll(async () => {
    world = await startWorld(kind);
  });
  afterAll(() => world?.close());

  it('keeps page and panel together, also where the browser kept the page alive', async () => {
    const story = world.pages.get('sample-story')?.url ?? '';
    const recipe = world.pages.get('recipe')?.url ?? '';
    const page = await world.visit(story);
    await waitForPanel(world, page);
    await page.evaluate(() => {
      addEventListener('pageshow', (event) => {
        document.documentElement.dataset.kept = String(event.persisted);
      });
    });

    await page.evaluate((address) => location.assign(address), recipe);
    await until('the recipe', async () => (await page.evaluate(() => location.href)) === recipe);
    await waitForOutcome(world, page, 'quiet');
    await waitForNoPanel(world, page);
    // What was known of the story says nothing of the recipe, whatever happens now.
    await changeSettings(world, { theme: 'dark' });
    await rest(600);
    expect(await readPanel(world, page)).toBeNull();
    expect(await readBadge(world, await tabIdOf(world, page))).toBe('');

    await page.evaluate(() => history.back());
    await until('the story', async () => (await page.evaluate(() => location.href)) === story);
    const view = await waitForPanel(world, page, 'the open panel', ({ isOpen }) => isOpen);
    expect(view.text).toMatch(/OONI/);
    console.log(
      `${kind}: the page was kept alive: ${await page.evaluate(() => document.documentElement.dataset.kept ?? 'no')}`,
    );
    // It is alive: it answers to a click.
    await clickInPanel(world, page, messagePattern('tab_why'));
    await clickInPanel(world, page, messagePattern('close'));
    await waitForNoPanel(world, page);

    await page.evaluate(() => history.forward());
    await until('the recipe', async () => (await page.evaluate(() => location.href)) === recipe);
    await waitForOutcome(world, page, 'quiet');
  });
});
