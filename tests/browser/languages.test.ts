import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { browserKinds } from '../../src/commands/browsers/browser-kinds.ts';
import { changeSettings } from './harness/extension-api.ts';
import { findViolations } from './harness/find-violations.ts';
import { messagePattern } from './harness/messages.ts';
import { waitForText } from './harness/page-text.ts';
import { waitForPanel } from './harness/panel-view.ts';
import { startWorld, type World } from './harness/world.ts';

describe.each(browserKinds)('a chosen language, in %s', (kind) => {
  let world: World;
  beforeAll(async () => {
    world = await startWorld(kind);
  });
  afterAll(() => world?.close());

  it('is that of the panel in a page at once, in its direction, and leaves the page as it is', async () => {
    const story = await world.visit('sample-story');
    await waitForPanel(world, story);
    const before = await story.evaluate(() => [document.documentElement.lang, document.documentElement.dir]);
    await changeSettings(world, { language: 'fa' });
    const says = messagePattern('subject', 'fa');
    const panel = await waitForPanel(world, story, 'in Persian', ({ text }) => says.test(text));
    expect(panel.dir).toBe('rtl');
    expect(await story.evaluate(() => [document.documentElement.lang, document.documentElement.dir])).toEqual(
      before,
    );
    await changeSettings(world, { language: 'browser' });
    await waitForPanel(world, story, 'in English', ({ text }) => messagePattern('subject').test(text));
  });

  it.each([
    ['fa', 'rtl'],
    ['ar', 'rtl'],
    ['ru', 'ltr'],
  ])(
    '%s: every page of ours says its language and direction, and breaks no rule of access',
    async (language, direction) => {
      await changeSettings(world, { language });
      for (const [path, key] of [
        [world.paths.options, 'where_legend'],
        [world.paths.popup, 'pause_switch'],
        ['welcome.html', 'welcome_title'],
        ['library.html', 'library_kinds'],
      ] as const) {
        const page = await world.openBehind(path);
        await waitForText(page, messagePattern(key, language));
        expect(
          await page.evaluate(() => [document.documentElement.lang, document.documentElement.dir]),
        ).toEqual([language, direction]);
        expect(await findViolations(world, page), path).toEqual([]);
        await page.close();
      }
    },
  );

  it('that is written from right to left begins the labels of a drawing where English does', async () => {
    const starts: number[] = [];
    for (const language of ['en', 'ur']) {
      await changeSettings(world, { language });
      const page = await world.openBehind('library.html#/dns-tampering');
      await waitForText(page, messagePattern('kind_method', language));
      starts.push(
        await page.evaluate(() => {
          const drawing = document.querySelector('.picture svg');
          const label = drawing?.querySelector('text[text-anchor=start]');
          if (!drawing || !label) throw new Error('there is no drawing with such a label');
          const { left, width } = drawing.getBoundingClientRect();
          return (label.getBoundingClientRect().left - left) / width;
        }),
      );
      await page.close();
    }
    const [english = 0, urdu = 0] = starts;
    expect(urdu).toBeCloseTo(english, 2);
    await changeSettings(world, { language: 'browser' });
  });
});
