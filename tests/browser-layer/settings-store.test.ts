import { beforeEach, expect, it } from 'vitest';
import {
  changeSettings,
  loadSettings,
  resetSettings,
  watchSettings,
} from '../../src/browser/settings-store.ts';
import { defaultSettings } from '../../src/core/settings.ts';
import browser, { resetBrowser } from '../fake-browser.ts';

beforeEach(resetBrowser);

it('stores a change and tells those who watch', async () => {
  const told: string[] = [];
  const stop = watchSettings(({ theme }) => told.push(theme));
  await changeSettings((settings) => ({ ...settings, theme: 'dark' }));
  stop();
  await changeSettings((settings) => ({ ...settings, textSize: 120 }));
  expect((await loadSettings()).settings).toEqual({ ...defaultSettings, theme: 'dark', textSize: 120 });
  expect(told).toEqual(['system']);
});

it('keeps corrupt settings aside and goes on with what is readable', async () => {
  const corrupt = { version: 1, theme: 'dark', where: { broken: true } };
  await browser.storage.local.set({ settings: corrupt });
  expect(await loadSettings()).toEqual({
    settings: { ...defaultSettings, theme: 'dark' },
    broken: ['where'],
  });
  expect(await browser.storage.local.get('settings-unreadable')).toEqual({ 'settings-unreadable': corrupt });
});

it('goes back to the defaults', async () => {
  await changeSettings((settings) => ({ ...settings, paused: true }));
  await resetSettings();
  expect((await loadSettings()).settings).toEqual(defaultSettings);
});

it('leaves nothing of what was there before when it goes back to the defaults', async () => {
  await browser.storage.local.set({ settings: { hiddenSites: ['bbc.com', 7] } });
  await changeSettings((settings) => ({ ...settings, paused: true }));
  await Promise.all([
    changeSettings((settings) => ({ ...settings, theme: 'dark' })),
    // A change that is under way when the reader resets.
    resetSettings(),
  ]);
  expect(await browser.storage.local.get(null)).toEqual({ settings: defaultSettings });
});

it('makes one change at a time, so that none is lost', async () => {
  await Promise.all([
    changeSettings((settings) => ({ ...settings, theme: 'dark' })),
    changeSettings((settings) => ({ ...settings, textSize: 150 })),
    changeSettings((settings) => ({ ...settings, hiddenSites: [...settings.hiddenSites, 'bbc.com'] })),
  ]);
  expect((await loadSettings()).settings).toEqual({
    ...defaultSettings,
    theme: 'dark',
    textSize: 150,
    hiddenSites: ['bbc.com'],
  });
});
