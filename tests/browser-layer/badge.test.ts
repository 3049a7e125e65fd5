import { existsSync } from 'node:fs';
import { beforeEach, expect, it } from 'vitest';
import { showAtRest, showBadge } from '../../src/browser/badge.ts';
import { changeSettings } from '../../src/browser/settings-store.ts';
import { defaultSettings } from '../../src/core/settings.ts';
import { recorded, resetBrowser } from '../fake-browser.ts';
import { aReport } from './a-report.ts';

const tab = 7;

beforeEach(resetBrowser);

it('the toolbar icon is lit with topics, out without, and shows a pause', async () => {
  await showBadge(tab, aReport());
  expect(recorded.icons[tab]).toBe('icons/16.png');
  await showBadge(tab, undefined);
  expect(recorded.icons[tab]).toBe('icons/quiet-16.png');
  await changeSettings((settings) => ({ ...settings, paused: true }));
  await showBadge(tab, undefined);
  expect(recorded.icons[tab]).toBe('icons/paused-16.png');
  expect(recorded.badges[tab]).toBe('');
});

it('the icon of tabs with nothing of their own follows the settings', async () => {
  await showAtRest({ ...defaultSettings, paused: true });
  expect(recorded.icons.rest).toBe('icons/paused-16.png');
  await showAtRest(defaultSettings);
  expect(recorded.icons.rest).toBe('icons/quiet-16.png');
});

it.each(['16', '32', 'quiet-16', 'quiet-32', 'paused-16', 'paused-32'])('there is an icon %s', (name) => {
  expect(existsSync(`icons/${name}.png`), 'npm run shots -- --store draws it').toBe(true);
});
