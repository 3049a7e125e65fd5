import { beforeEach, describe, expect, it } from 'vitest';
import {
  loadReport,
  loadSandboxed,
  loadTrouble,
  storePagePlacement,
  storePlacement,
  storeReport,
} from '../../src/browser/report-store.ts';
import { changeSettings } from '../../src/browser/settings-store.ts';
import { forgetPage, recognizeTab, showReport } from '../../src/browser/show-report.ts';
import browser, { recorded, resetBrowser } from '../fake-browser.ts';
import { aReport } from './a-report.ts';

const story = 'https://news.example.org/story';
let tab = 0;

beforeEach(async () => {
  resetBrowser();
  tab = (await browser.tabs.create({ url: story })).id;
});

const answer = (value: unknown) => {
  recorded.answerTab = (_, message) => ({
    value: (message as { call: string }).call === 'recognize' ? value : undefined,
  });
};
const calls = () => recorded.sent.map(({ message }) => (message as { call: string }).call);
const files = () => recorded.injected.map(({ file }) => file);

describe('recognizeTab', () => {
  it('injects the recognizer, stores its report, counts the topics on the badge and brings the panel', async () => {
    answer(aReport());
    expect(await recognizeTab(tab, false)).toBe(true);
    expect(await loadReport(tab)).toEqual(aReport());
    expect(recorded.badges[tab]).toBe('2');
    expect(files()).toEqual(['recognizer.js', 'place-panel.js']);
    expect(calls()).toEqual(['languages', 'recognize', 'refreshPanel']);
  });

  it('shows nothing of a page that is not about it', async () => {
    answer(aReport({ about: false }));
    await recognizeTab(tab, false);
    expect(recorded.badges[tab]).toBe('');
    expect(files()).toEqual(['recognizer.js']);
  });

  it('shows what there is of such a page to the reader who asked', async () => {
    answer(aReport({ about: false, asked: true }));
    await recognizeTab(tab, true);
    expect(recorded.badges[tab]).toBe('2');
    expect(files()).toContain('place-panel.js');
  });

  it('stores nothing that is not a report, such as one with text in it', async () => {
    answer({ ...aReport(), text: 'what the page says' });
    expect(await recognizeTab(tab, false)).toBe(false);
    expect(await loadReport(tab)).toBeUndefined();
    expect(await loadTrouble(tab, story)).toBe('crashed');
  });

  it('says so where the browser refuses the page', async () => {
    recorded.closedTabs.add(tab);
    expect(await recognizeTab(tab, false)).toBe(false);
    expect(await loadTrouble(tab, story)).toBe('no-access');
  });

  it('forgets the trouble once it works', async () => {
    recorded.closedTabs.add(tab);
    await recognizeTab(tab, false);
    recorded.closedTabs.clear();
    answer(aReport());
    await recognizeTab(tab, false);
    expect(await loadTrouble(tab, story)).toBeUndefined();
  });

  it('keeps what the reader asked for when the gate tells of the page again', async () => {
    answer(aReport({ about: false, asked: true }));
    await recognizeTab(tab, true);
    answer(aReport({ about: false }));
    await recognizeTab(tab, false);
    expect((await loadReport(tab))?.asked).toBe(true);
    expect(recorded.badges[tab]).toBe('2');
    expect(recorded.sent.map(({ message }) => message)).toContainEqual({ call: 'recognize', args: [true] });
  });

  it.each<[string, () => Promise<unknown>]>([
    ['that does not answer', async () => undefined],
    ['that is another one by now', async () => aReport({ url: 'https://news.example.org/next' })],
  ])('stores nothing where the tab went on from a page %s', async (_, late) => {
    const next = 'https://news.example.org/next';
    recorded.answerTab = async (_, message) => {
      if ((message as { call: string }).call !== 'recognize') return { value: undefined };
      await browser.tabs.update(tab, { url: next });
      return { value: await late() };
    };
    expect(await recognizeTab(tab, false)).toBe(false);
    expect(await browser.storage.session.get(null)).toEqual({});
  });

  it('notes that a page lets no panel stand in it, and tries anew with the next look', async () => {
    recorded.answerTab = (_, message) => {
      const { call } = message as { call: string };
      return { value: { recognize: aReport(), refreshPanel: false }[call] };
    };
    await recognizeTab(tab, false);
    expect(await loadSandboxed(tab, `${story}#part`)).toBe(true);
    expect(await loadTrouble(tab, story)).toBeUndefined();
    answer(aReport());
    await recognizeTab(tab, false);
    expect(await loadSandboxed(tab, story)).toBe(false);
  });
});

describe('showReport', () => {
  it.each([
    ['paused', { paused: true }],
    ['on a hidden site', { hiddenSites: ['example.org'] }],
  ])('takes badge and panel away when %s', async (_, change) => {
    answer(undefined);
    await storeReport(tab, aReport());
    await changeSettings((settings) => ({ ...settings, ...change }));
    await showReport(tab);
    expect(recorded.badges[tab]).toBe('');
    expect(files()).toEqual([]);
    expect(calls()).toEqual(['removePanel', 'unmark']);
  });

  it('leaves it at the badge for the reader who wants only the toolbar, until he opens the panel', async () => {
    answer(undefined);
    await storeReport(tab, aReport());
    await changeSettings((settings) => ({ ...settings, opening: 'toolbar' }));
    await showReport(tab);
    expect(files()).toEqual([]);
    expect(recorded.badges[tab]).toBe('2');
    await storePlacement(tab, story, 'open');
    await showReport(tab);
    expect(files()).toEqual(['place-panel.js']);
  });

  it('puts no panel into the next page because the reader opened it on one page alone', async () => {
    answer(undefined);
    await changeSettings((settings) => ({ ...settings, opening: 'toolbar' }));
    await storePagePlacement(tab, story, 'open');
    await storeReport(tab, aReport({ url: `${story}#part` }));
    await showReport(tab);
    expect(files()).toEqual(['place-panel.js']);
    await storeReport(tab, aReport({ url: 'https://news.example.org/next' }));
    await showReport(tab);
    expect(files()).toEqual(['place-panel.js']);
  });

  it('puts nothing into a page in private reading, wherever the panel was before', async () => {
    answer(undefined);
    await storeReport(tab, aReport());
    await storePlacement(tab, story, 'open');
    await changeSettings((settings) => ({ ...settings, opening: 'private' }));
    await showReport(tab);
    expect(files()).toEqual([]);
    expect(calls()).toEqual(['removePanel', 'unmark']);
    expect(recorded.badges[tab]).toBe('2');
  });

  it('remembers a closed panel for the other pages of the site', async () => {
    answer(undefined);
    await storePlacement(tab, story, 'closed');
    const other = (await browser.tabs.create({ url: 'https://news.example.org/other' })).id;
    await storeReport(other, aReport({ url: 'https://news.example.org/other' }));
    await showReport(other);
    expect(files()).toEqual([]);
  });

  it('forgets a page that was left', async () => {
    answer(undefined);
    await storeReport(tab, aReport());
    await forgetPage(tab);
    expect(await loadReport(tab)).toBeUndefined();
    expect(recorded.badges[tab]).toBe('');
  });

  it('drops what is left of closed tabs with the next report', async () => {
    const closed = 12_345;
    await storeReport(closed, aReport());
    await storeReport(tab, aReport());
    expect(await loadReport(closed)).toBeUndefined();
    expect(await loadReport(tab)).toEqual(aReport());
  });
});
