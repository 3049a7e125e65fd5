import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { loadReport, storeReport } from '../../src/browser/report-store.ts';
import { changeSettings, loadSettings, migrateStoredSettings } from '../../src/browser/settings-store.ts';
import { recognizeTab, showReport } from '../../src/browser/show-report.ts';
import { defaultSettings, settingsVersion } from '../../src/core/settings.ts';
import { olderSettings } from '../core/older-settings.ts';
import browser, { recorded, resetBrowser } from '../fake-browser.ts';
import { aReport } from './a-report.ts';

beforeEach(resetBrowser);
afterEach(() => vi.restoreAllMocks());

describe('memory that is full', () => {
  it('makes room for the page in front: what is known of other tabs goes', async () => {
    const [other, front] = [await openTab(), await openTab()];
    await storeReport(other, aReport());
    fillMemory(1);
    await storeReport(front, aReport());
    expect(await loadReport(front)).toEqual(aReport());
    expect(await loadReport(other)).toBeUndefined();
  });

  it('is a failure that is told to who asked, where it stays full', async () => {
    const tab = await openTab();
    answer(aReport());
    fillMemory(Number.POSITIVE_INFINITY);
    await expect(recognizeTab(tab, true)).rejects.toThrow('QUOTA_BYTES');
    expect(await loadReport(tab)).toBeUndefined();
  });

  it('first loses what is left of tabs that are closed', async () => {
    await browser.storage.session.set({ 'report:999': aReport(), 'trail:999': {} });
    const tab = await openTab();
    await storeReport(tab, aReport());
    expect(Object.keys(await browser.storage.session.get(null))).toEqual([`report:${tab}`]);
  });
});

describe('memory that is corrupt', () => {
  it.each([7, 'text', [], { version: 2 }, { ...aReport(), text: 'of the page' }])(
    'is no report: %j',
    async (stored) => {
      const tab = await openTab();
      await browser.storage.session.set({
        [`report:${tab}`]: stored,
        [`placement:${tab}`]: { broken: true },
      });
      expect(await loadReport(tab)).toBeUndefined();
      await showReport(tab);
      expect(recorded.badges[tab]).toBe('');
    },
  );
});

describe('a disk that is full', () => {
  it('leaves the settings as they were, and says so to who changes them', async () => {
    await changeSettings((settings) => ({ ...settings, theme: 'dark' }));
    vi.spyOn(browser.storage.local, 'set').mockRejectedValue(new Error('FILE_ERROR_NO_SPACE'));
    await expect(changeSettings((settings) => ({ ...settings, theme: 'light' }))).rejects.toThrow('NO_SPACE');
    vi.restoreAllMocks();
    expect((await loadSettings()).settings.theme).toBe('dark');
  });

  it('does not keep us from reading settings, even broken ones', async () => {
    await browser.storage.local.set({ settings: { theme: 'pink', paused: true } });
    vi.spyOn(browser.storage.local, 'set').mockRejectedValue(new Error('FILE_ERROR_NO_SPACE'));
    const { settings, broken } = await loadSettings();
    expect(settings).toEqual({ ...defaultSettings, paused: true });
    expect(broken).toEqual(['theme']);
  });
});

describe('settings of an older version', () => {
  it.each(Object.entries(olderSettings))('(%s) are stored as this version stores them', async (_, stored) => {
    await browser.storage.local.set({ settings: stored, other: 'untouched' });
    await migrateStoredSettings();
    const now = { ...defaultSettings, ...stored, version: settingsVersion };
    expect(await browser.storage.local.get(null)).toEqual({ settings: now, other: 'untouched' });
  });

  it('that are broken in part are kept aside as they were', async () => {
    const stored = { version: 1, theme: 'pink', paused: true };
    await browser.storage.local.set({ settings: stored });
    await migrateStoredSettings();
    expect(await browser.storage.local.get(null)).toEqual({
      settings: { ...defaultSettings, paused: true },
      'settings-unreadable': stored,
    });
  });

  it('are read all the same where the disk is too full to store them anew, and stay what they were', async () => {
    const stored = { version: 1, theme: 'dark' };
    await browser.storage.local.set({ settings: stored });
    vi.spyOn(browser.storage.local, 'set').mockRejectedValue(new Error('FILE_ERROR_NO_SPACE'));
    await expect(migrateStoredSettings()).rejects.toThrow('NO_SPACE');
    expect((await loadSettings()).settings).toEqual({ ...defaultSettings, theme: 'dark' });
    expect(await browser.storage.local.get('settings')).toEqual({ settings: stored });
  });

  it.each([7, 'text', [], { version: 99, theme: 'dark' }])(
    'are not made of what is none: %j',
    async (stored) => {
      await browser.storage.local.set({ settings: stored });
      await migrateStoredSettings();
      expect((await browser.storage.local.get('settings')).settings).toEqual(stored);
    },
  );
});

it('a private window writes nothing to the disk by being read', async () => {
  const tab = await openTab();
  answer(aReport());
  const before = await browser.storage.local.get(null);
  await recognizeTab(tab, false);
  expect(await browser.storage.local.get(null)).toEqual(before);
});

async function openTab(): Promise<number> {
  return (await browser.tabs.create({ url: aReport().url })).id;
}

function answer(report: unknown): void {
  recorded.answerTab = (_, message) => ({
    value: (message as { call: string }).call === 'recognize' ? report : undefined,
  });
}

/** Has the browser refuse the next reports that are stored, as it does past its quota. */
function fillMemory(times: number): void {
  const real = browser.storage.session.set.bind(browser.storage.session);
  let left = times;
  vi.spyOn(browser.storage.session, 'set').mockImplementation(async (items) => {
    if (Object.keys(items as object).some((key) => key.startsWith('report:')) && left-- > 0)
      throw new Error('Session storage quota bytes exceeded: QUOTA_BYTES');
    await real(items as Parameters<typeof real>[0]);
  });
}
