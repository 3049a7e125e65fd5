import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { browserKinds } from '../../src/commands/browsers/browser-kinds.ts';
import { explainSelection } from './harness/choose-from-menu.ts';
import { changeSettings } from './harness/extension-api.ts';
import { messagePattern } from './harness/messages.ts';
import { openSidePanel } from './harness/open-side-panel.ts';
import { expectQuiet } from './harness/outcome.ts';
import { readText, waitForText } from './harness/page-text.ts';
import { readPanel, waitForPanel } from './harness/panel-view.ts';
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
    const side = await openSidePanel(world, story);
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
    await recipe.close();
  });

  it('explains what is selected in the page beside it, and leaves the page without a panel', async () => {
    await changeSettings(world, { opening: 'toolbar' });
    const recipe = await world.visit('recipe');
    const side = await until('the side panel', async () => {
      for (const page of await world.open.browser.pages()) {
        const at = await page.evaluate(() => location.href).catch(() => '');
        if (at.endsWith(world.paths.side)) return page;
      }
      return world.kind === 'chrome' ? world.findOpened(world.paths.side) : null;
    });
    await recipe.bringToFront();
    await expectQuiet(world, recipe);
    await explainSelection(world, recipe);
    const said = await waitForText(side, messagePattern('back_home'));
    expect(said).toMatch(/Snowflake/);
    expect(await readPanel(world, recipe)).toBeNull();
  });
});
