import { beforeEach, describe, expect, it } from 'vitest';
import { describeTab } from '../../src/browser/describe-tab.ts';
import { storeReport, storeSandboxed, storeTrouble } from '../../src/browser/report-store.ts';
import { defaultSettings, type Settings } from '../../src/core/settings.ts';
import browser, { recorded, resetBrowser } from '../fake-browser.ts';
import { aReport } from './a-report.ts';

const url = 'https://news.example.org/story';
let tab = { id: 0, url };

beforeEach(async () => {
  resetBrowser();
  tab = { id: (await browser.tabs.create({ url })).id, url };
});

const answerGate = (status: string) => {
  recorded.gates[tab.id] = status;
};

describe('describeTab', () => {
  it.each([
    'about:blank',
    'chrome://settings',
    'https://chromewebstore.google.com/detail/x',
    'https://addons.mozilla.org/',
    undefined,
  ])('supports no page at %s', async (address) => {
    expect(await describeTab({ id: 1, ...(address && { url: address }) }, defaultSettings)).toEqual({
      state: 'unsupported',
    });
  });

  it('says what the reader set', async () => {
    expect((await describeTab(tab, { ...defaultSettings, paused: true })).state).toBe('paused');
    expect((await describeTab(tab, { ...defaultSettings, hiddenSites: ['example.org'] })).state).toBe(
      'hidden',
    );
  });

  it('has the report of a recognized page, whatever its fragment', async () => {
    await storeReport(tab.id, aReport());
    expect(await describeTab({ ...tab, url: `${url}#part` }, defaultSettings)).toMatchObject({
      state: 'recognized',
      report: aReport(),
    });
  });

  it('has no report of the page before', async () => {
    await storeReport(tab.id, aReport());
    answerGate('waiting');
    expect((await describeTab({ ...tab, url: 'https://news.example.org/next' }, defaultSettings)).state).toBe(
      'waiting',
    );
  });

  it('is quiet where the gate or the recognizer found nothing', async () => {
    answerGate('quiet');
    expect((await describeTab(tab, defaultSettings)).state).toBe('quiet');
    await storeReport(tab.id, aReport({ about: false }));
    expect((await describeTab(tab, defaultSettings)).state).toBe('quiet');
  });

  it('waits for a page that is loading, or being read', async () => {
    expect((await describeTab({ ...tab, status: 'loading' }, defaultSettings)).state).toBe('waiting');
    answerGate('passed');
    expect((await describeTab(tab, defaultSettings)).state).toBe('waiting');
  });

  it.each<[string, Partial<Settings>, string]>([
    ['late', {}, 'complete'],
    ['settings', { where: 'asked' }, 'loading'],
    ['settings', { where: 'chosen', chosenSites: ['other.example'] }, 'complete'],
    ['late', { where: 'chosen', chosenSites: ['example.org'] }, 'complete'],
  ])(
    'knows that nobody looked where no script of ours answers: %s, %o, %s',
    async (because, part, status) => {
      const state = await describeTab({ ...tab, status }, { ...defaultSettings, ...part });
      expect(state).toMatchObject({ state: 'not-looked', because });
    },
  );

  it('is quiet of a page that it is less sure of than the reader wants, until the reader asks', async () => {
    const careful: Settings = { ...defaultSettings, confidence: 'high' };
    await storeReport(tab.id, aReport({ probability: 0.7 }));
    expect((await describeTab(tab, defaultSettings)).state).toBe('recognized');
    expect((await describeTab(tab, careful)).state).toBe('quiet');
    await storeReport(tab.id, aReport({ probability: 0.7, asked: true }));
    expect((await describeTab(tab, careful)).state).toBe('recognized');
  });

  it('tells that a recognized page lets no panel stand in it', async () => {
    await storeReport(tab.id, aReport());
    await storeSandboxed(tab.id, 'https://news.example.org/another');
    expect(await describeTab(tab, defaultSettings)).not.toHaveProperty('isSandboxed');
    await storeSandboxed(tab.id, url);
    expect(await describeTab(tab, defaultSettings)).toMatchObject({ state: 'recognized', isSandboxed: true });
  });

  it('tells what went wrong', async () => {
    await storeTrouble(tab.id, url, 'no-access');
    expect(await describeTab(tab, defaultSettings)).toMatchObject({ state: 'failed', reason: 'no-access' });
    const next = { ...tab, url: 'https://news.example.org/next' };
    expect((await describeTab(next, defaultSettings)).state).toBe('not-looked');
    // Loaded again, with access this time.
    answerGate('quiet');
    expect((await describeTab(tab, defaultSettings)).state).toBe('quiet');
    await storeTrouble(tab.id, url, 'crashed');
    expect(await describeTab(tab, defaultSettings)).toMatchObject({ state: 'failed', reason: 'crashed' });
  });
});
