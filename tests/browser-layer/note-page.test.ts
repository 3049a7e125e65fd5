import { beforeEach, expect, it } from 'vitest';
import { changeNotes, loadNotes, watchNotes } from '../../src/browser/feedback-store.ts';
import { notePage } from '../../src/browser/note-page.ts';
import { loadReport, storeReport } from '../../src/browser/report-store.ts';
import { recognizeTab } from '../../src/browser/show-report.ts';
import type { FeedbackKind } from '../../src/core/feedback.ts';
import browser, { recorded, resetBrowser } from '../fake-browser.ts';
import { aReport } from './a-report.ts';

const url = 'https://news.example.org/story';
const now = new Date('2026-11-22T12:00:00Z');

beforeEach(resetBrowser);

async function openPage(): Promise<number> {
  const tab = await browser.tabs.create({ url });
  await storeReport(tab.id, aReport({ url }));
  return tab.id;
}

/** The page answers as the recognizer does. */
function answerAsPage(asked: boolean): void {
  recorded.answerTab = (_, message) => {
    const { call } = message as { call: string };
    if (call === 'languages') return { value: [] };
    return { value: call === 'recognize' ? aReport({ url, asked }) : undefined };
  };
}

it('keeps address, day, probability and what was said, and nothing else', async () => {
  expect(await notePage(await openPage(), 'wrong', now)).toBe(true);
  expect(await browser.storage.local.get(null)).toEqual({
    feedback: [{ which: 'wrong', url, day: '2026-11-22', probability: 0.97 }],
  });
});

it('keeps nothing of private windows', async () => {
  const tab = await openPage();
  const { get } = browser.tabs;
  // The fake browser has no private windows.
  browser.tabs.get = async (id: number) => ({ ...(await get(id)), incognito: true });
  expect(await notePage(tab, 'wrong', now)).toBe(false);
  browser.tabs.get = get;
  expect(await browser.storage.local.get(null)).toEqual({});
});

it('keeps nothing of what a page cannot mean', async () => {
  expect(await notePage(await openPage(), 'else' as FeedbackKind, now)).toBe(false);
  expect(await loadNotes()).toEqual([]);
});

it('a page that was called wrong is not shown again, unless the reader asks', async () => {
  const tab = await openPage();
  await notePage(tab, 'wrong', now);
  answerAsPage(false);
  await recognizeTab(tab, false);
  expect((await loadReport(tab))?.about).toBe(false);
  expect(recorded.injected.map(({ file }) => file)).toEqual(['recognizer.js']);
  answerAsPage(true);
  await recognizeTab(tab, true);
  expect(recorded.injected.at(-1)?.file).toBe('place-panel.js');
});

it('a page to which something is missing is shown as before', async () => {
  const tab = await openPage();
  await notePage(tab, 'missing', now);
  answerAsPage(false);
  await recognizeTab(tab, false);
  expect((await loadReport(tab))?.about).toBe(true);
});

it('two notes at once are both kept, and an emptied list leaves nothing stored', async () => {
  let told = 0;
  const stop = watchNotes(() => told++);
  const tab = await openPage();
  await Promise.all([notePage(tab, 'wrong', now), notePage(tab, 'missing', now)]);
  expect(await loadNotes()).toHaveLength(2);
  await changeNotes(() => []);
  stop();
  expect(await browser.storage.local.get(null)).toEqual({});
  expect(told).toBe(3);
});
