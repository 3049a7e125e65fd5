import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { browserKinds } from '../../src/commands/browsers/browser-kinds.ts';
import type { Settings } from '../../src/core/settings.ts';
import { registeredScripts } from './harness/extension-api.ts';
import { messagePattern } from './harness/messages.ts';
import { press, waitForText } from './harness/page-text.ts';
import { readPanel, waitForNoPanel, waitForPanel } from './harness/panel-view.ts';
import { rest, until } from './harness/until.ts';
import { startWorld, type World } from './harness/world.ts';

describe.each(browserKinds)('the options page in %s', (kind) => {
  let world: World;
  let options: Page;
  let story: Page;
  beforeAll(async () => {
    world = await startWorld(kind);
    options = world.control;
    story = await world.visit('sample-story');
    await waitForPanel(world, story, 'the open panel', ({ isOpen }) => isOpen);
  });
  afterAll(() => world?.close());

  it('opens a recognized page with the tab at the edge', async () => {
    await press(options, messagePattern('opening_tab'));
    await until('the setting', async () => (await storedSettings()).opening === 'tab');
    const fresh = await world.visit('strict-csp-story');
    const view = await waitForPanel(world, fresh);
    expect(view.isOpen).toBe(false);
    expect(view.box.width).toBeLessThan(120);
    await fresh.close();
  });

  it('opens a recognized page with nothing but the badge', async () => {
    await press(options, messagePattern('opening_toolbar'));
    await until('the setting', async () => (await storedSettings()).opening === 'toolbar');
    const fresh = await world.visit('xhtml-story');
    await rest(2500);
    expect(await readPanel(world, fresh)).toBeNull();
    await fresh.close();
    await press(options, messagePattern('opening_open'));
    await until('the setting', async () => (await storedSettings()).opening === 'open');
  });

  it('hides a site that is added, and shows it again when it is removed', async () => {
    await story.bringToFront();
    await addSite('hidden_add', 'https://www.meridiancourier.example/world');
    await waitForNoPanel(world, story);
    expect((await storedSettings()).hiddenSites).toHaveLength(1);
    await press(options, messagePattern('site_remove'));
    await waitForPanel(world, story);
  });

  it('says so where a site cannot be read', async () => {
    await addSite('hidden_add', 'not a site!');
    await waitForText(options, messagePattern('site_invalid'));
    expect((await storedSettings()).hiddenSites).toEqual([]);
  });

  it('looks only where it is told to', async () => {
    await press(options, messagePattern('where_asked_label'));
    await until('no script', async () => (await registeredScripts(world)).length === 0);
    await press(options, messagePattern('where_chosen_label'));
    await addSite('chosen_add', 'strict.example');
    await until('a script', async () => (await registeredScripts(world)).length === 1);
    expect((await storedSettings()).chosenSites).toEqual(['strict.example']);
    await press(options, messagePattern('where_every_label'));
    await until('the setting', async () => (await storedSettings()).where === 'every');
  });

  it('changes theme and text size at once', async () => {
    const background = () =>
      options.evaluate(() => {
        const surface = document.querySelector('[data-theme]');
        return surface ? getComputedStyle(surface).backgroundColor + getComputedStyle(surface).color : null;
      });
    await press(options, messagePattern('theme_light'));
    await until('the setting', async () => (await storedSettings()).theme === 'light');
    const light = await background();
    await press(options, messagePattern('theme_dark'));
    await until('another colour', async () => (await background()) !== light);

    const size = () =>
      options.evaluate(() => getComputedStyle(document.querySelector('main p') as Element).fontSize);
    const normal = await size();
    await press(options, /150/);
    await until('larger text', async () => (await size()) !== normal);
    expect((await storedSettings()).textSize).toBe(150);
  });

  it('keeps both of two changes made in a moment', async () => {
    await press(options, messagePattern('theme_light'));
    await press(options, messagePattern('opening_tab'));
    await until(
      'both settings',
      async () => {
        const { theme, opening } = await storedSettings();
        return theme === 'light' && opening === 'tab';
      },
      3000,
    );
  });

  it('puts everything back when asked twice', async () => {
    await press(options, messagePattern('reset_button'));
    await press(options, messagePattern('reset_yes'));
    await waitForText(options, messagePattern('reset_done'));
    expect(await storedSettings()).toMatchObject({
      where: 'every',
      opening: 'open',
      theme: 'system',
      textSize: 100,
    });
  });

  function storedSettings(): Promise<Settings> {
    return options.evaluate(async () => {
      const { settings } = await (globalThis.browser ?? chrome).storage.local.get('settings');
      return settings as Settings;
    });
  }

  async function addSite(labelKey: string, text: string): Promise<void> {
    await until(`the field ${labelKey}`, () =>
      options.evaluate(
        (source, typed) => {
          const label = [...document.querySelectorAll('label')].find((one) =>
            new RegExp(source, 'i').test(one.textContent),
          );
          const input = label?.control;
          if (!(input instanceof HTMLInputElement)) return false;
          input.value = typed;
          input.dispatchEvent(new Event('input', { bubbles: true }));
          input.form?.requestSubmit();
          return true;
        },
        messagePattern(labelKey).source,
        text,
      ),
    );
  }
});
