import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { browserKinds } from '../../src/commands/browsers/browser-kinds.ts';
import { changeSettings } from './harness/extension-api.ts';
import { findViolations } from './harness/find-violations.ts';
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
    for (const tab of ['tab_sources', 'tab_measured', 'tab_cite', 'tab_why']) {
      await press(side, messagePattern(tab));
      await rest(300);
      expect(await findViolations(side, theme), tab).toEqual([]);
    }
    await side.close();
  });

  it.each(['light', 'dark'] as const)(
    'translated explainers, the time and what is known since have none, in the %s theme',
    async (theme) => {
      await changeSettings(world, { theme });
      const story = await world.visit('persian-story');
      await waitForPanel(world, story);
      const side = await world.openBehind(world.paths.side);
      const text = await waitForText(side, messagePattern('later_title'));
      expect(text, 'titles in the language of the page').toMatch(/[آ-ی]{3}/);
      expect(await findViolations(side, theme)).toEqual([]);
      await press(side, messagePattern('tab_when'));
      await waitForText(side, messagePattern('time_events_other'));
      expect(await findViolations(side, theme), 'the time').toEqual([]);
      await side.close();
      await story.close();
    },
  );

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
