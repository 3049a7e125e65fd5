import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { browserKinds } from '../../src/commands/browsers/browser-kinds.ts';
import type { Settings } from '../../src/core/settings.ts';
import { changeSettings } from './harness/extension-api.ts';
import { messagePattern } from './harness/messages.ts';
import { press, waitForText } from './harness/page-text.ts';
import { rest, until } from './harness/until.ts';
import { startWorld, type World } from './harness/world.ts';

type Account = Record<string, { version: number; value: unknown; at: number }>;

describe.each(browserKinds)('options that travel, in %s', (kind) => {
  let world: World;
  let options: Page;
  beforeAll(async () => {
    world = await startWorld(kind);
    options = world.control;
    await changeSettings(world, { hiddenSites: ['secret.example'], consents: { ooni: 'always' } });
    await options.bringToFront();
  });
  afterAll(() => world?.close());

  const account = () =>
    options.evaluate(() => (globalThis.browser ?? chrome).storage.sync.get(null)) as Promise<Account>;
  const settings = () =>
    options.evaluate(async () => {
      const { settings: stored } = await (globalThis.browser ?? chrome).storage.local.get('settings');
      return stored as Settings;
    });
  /** As another browser of the same reader would. */
  const sendFromElsewhere = (items: Account) =>
    options.evaluate((sent) => (globalThis.browser ?? chrome).storage.sync.set(sent), items);

  it('hand nothing on before they are asked to', async () => {
    await press(options, messagePattern('theme_dark'));
    await until('the setting', async () => (await settings()).theme === 'dark');
    await rest(2000);
    expect(await account()).toEqual({});
  });

  it('hand on what was changed, without sites and consents', async () => {
    await press(options, messagePattern('sync_switch'));
    const kept = await until('the theme in the account', async () => {
      const items = await account();
      return items.theme?.value === 'dark' && items;
    });
    expect(Object.keys(kept)).toEqual(['theme']);
    expect(JSON.stringify(kept)).not.toMatch(/secret|ooni/);
  });

  it('take what another browser changed later, and nothing that cannot be', async () => {
    const at = Date.now() + 1000;
    await sendFromElsewhere({
      theme: { version: 1, value: 'light', at },
      textSize: { version: 1, value: 'huge', at },
      consents: { version: 1, value: { ioda: 'always' }, at },
    });
    await until('the theme', async () => (await settings()).theme === 'light');
    await until('the page to follow', () =>
      options.evaluate(() => document.querySelector('[data-theme="light"]') !== null),
    );
    expect(await settings()).toMatchObject({ textSize: 100, consents: { ooni: 'always' } });
  });

  it('take lists of sites along where that is wished too, and back again', async () => {
    await sendFromElsewhere({
      hiddenSites: { version: 1, value: ['other.example'], at: Date.now() },
    });
    await rest(1500);
    expect((await settings()).hiddenSites).toEqual(['secret.example']);
    await press(options, messagePattern('sync_sites'));
    await until('both lists together', async () => {
      const both = ['other.example', 'secret.example'];
      const sorted = (value: unknown) => JSON.stringify([...((value ?? []) as string[])].sort());
      return (
        sorted((await settings()).hiddenSites) === JSON.stringify(both) &&
        sorted((await account()).hiddenSites?.value) === JSON.stringify(both)
      );
    });
    await options.screenshot({ path: `artifacts/options-sync-${kind}.png`, fullPage: true });
    await press(options, messagePattern('sync_sites'));
    await until('no sites in the account', async () => !('hiddenSites' in (await account())));
  });

  it('leave nothing behind where the reader leaves', async () => {
    await press(options, messagePattern('sync_delete'));
    await waitForText(options, messagePattern('sync_deleted'));
    await until('an empty account', async () => Object.keys(await account()).length === 0);
    await press(options, messagePattern('theme_dark'));
    await until('the setting', async () => (await settings()).theme === 'dark');
    await rest(2000);
    expect(await account()).toEqual({});
    expect((await settings()).hiddenSites).toHaveLength(2);
  });

  it('tells the keyboard shortcuts', async () => {
    await waitForText(options, messagePattern('shortcuts_title'));
    await waitForText(options, /(?:Alt|⌥).{0,3}(?:Shift|⇧).{0,3}L/);
  });
});
