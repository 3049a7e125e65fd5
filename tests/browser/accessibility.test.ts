import axe, { type Result } from 'axe-core';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { browserKinds } from '../../src/commands/browsers/browser-kinds.ts';
import { changeSettings } from './harness/extension-api.ts';
import { messagePattern } from './harness/messages.ts';
import { press, waitForText } from './harness/page-text.ts';
import { waitForPanel } from './harness/panel-view.ts';
import { rest } from './harness/until.ts';
import { startWorld, type World } from './harness/world.ts';

describe.each(browserKinds)('for readers who do not see or do not point, in %s', (kind) => {
  let world: World;
  beforeAll(async () => {
    world = await startWorld(kind);
    const story = await world.visit('sample-story');
    await waitForPanel(world, story);
  });
  afterAll(() => world?.close());

  it.each(['light', 'dark'] as const)('the side panel has no violation, in the %s theme', async (theme) => {
    await changeSettings(world, { theme });
    const side = await world.openBehind(world.paths.side);
    await waitForText(side, /OONI/);
    expect(await findViolations(side, theme)).toEqual([]);
    await press(side, /ooni/i);
    await rest(300);
    expect(await findViolations(side, theme), 'with a card open').toEqual([]);
    for (const tab of ['tab_sources', 'tab_why']) {
      await press(side, messagePattern(tab));
      await rest(300);
      expect(await findViolations(side, theme), tab).toEqual([]);
    }
    await side.close();
  });

  it.each(['light', 'dark'] as const)(
    'popup, options and first-run page have none, in the %s theme',
    async (theme) => {
      await changeSettings(world, { theme });
      for (const path of [world.paths.popup, world.paths.options, 'welcome.html']) {
        const page = await world.openBehind(path);
        await waitForText(page, messagePattern('name'));
        await rest(300);
        expect(await findViolations(page, theme), path).toEqual([]);
        await page.close();
      }
    },
  );
});

/**
 * What axe-core objects to in a page, a line each: rule, what to do, and where. Themes differ in nothing but colours, so
 * in the dark one only these are looked at.
 */
async function findViolations(page: Page, theme: 'light' | 'dark'): Promise<string[]> {
  await page.evaluate(axe.source);
  const options = theme === 'dark' ? { runOnly: ['color-contrast'] } : {};
  const run = `axe.run(${JSON.stringify(options)}).then(({ violations }) => violations)`;
  const violations = (await page.evaluate(run)) as Result[];
  return violations.map(
    ({ id, help, nodes }) => `${id}: ${help}: ${nodes.map(({ html }) => html.slice(0, 120)).join(' | ')}`,
  );
}
