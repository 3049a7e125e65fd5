import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { loadReport, storeReport } from '../../src/browser/report-store.ts';
import { changeSettings, loadSettings } from '../../src/browser/settings-store.ts';
import { recognizeTab, showReport } from '../../src/browser/show-report.ts';
import { defaultSettings } from '../../src/core/settings.ts';
import browser, { recorded, resetBrowser } from '../fake-browser.ts';
import { aReport } from './a-report.ts';

/** What the first release stored: fields that came later are absent. */
const settingsOfReleases: [release: string, stored: object][] = [
  [
    '0.1.0',
    {
      version: 1,
      where: 'chosen',
      chosenSites: ['bbc.com'],
      opening: 'tab',
      hiddenSites: ['dw.com'],
      paused: false,
      theme: 'dark',
      textSize: 120,
    },
  ],
];

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
  it.each([null, 7, 'text', [], { version: 2 }, { ...aReport(), text: 'of the page' }])(
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

describe('settings of an older release', () => {
  it.each(settingsOfReleases)('of %s are kept, and what is new stands at its default', async (_, stored) => {
    await browser.storage.local.set({ settings: stored });
    expect(await loadSettings()).toEqual({ settings: { ...defaultSettings, ...stored }, broken: [] });
  });

  it('of a newer release are read as far as they are known', async () => {
    await browser.storage.local.set({
      settings: { ...defaultSettings, version: 9, theme: 'dark', laterField: [1] },
    });
    const { settings } = await loadSettings();
    expect(settings.theme).toBe('dark');
  });
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
