import { beforeEach, expect, it } from 'vitest';
import { explainSelection, handlersForPages } from '../../src/browser/background-calls.ts';
import { loadWidth } from '../../src/browser/report-store.ts';
import { loadSettings } from '../../src/browser/settings-store.ts';
import { isShown } from '../../src/browser/show-report.ts';
import browser, { recorded, resetBrowser } from '../fake-browser.ts';
import { aReport } from './a-report.ts';

beforeEach(resetBrowser);

it.each([
  'https://news.example.org/story',
  'https://www.example.org/a',
  'https://amp.example.org/a',
  'https://mobile.example.org/a',
])('hiding the site from the panel hides %s itself', async (url) => {
  const tab = (await browser.tabs.create({ url })).id;
  await handlersForPages().hideSite({ tab });
  expect(isShown(aReport({ url }), (await loadSettings()).settings)).toBe(false);
});

it('explaining a selection opens the panel, then tells it the topic that the selection names', async () => {
  const url = 'https://news.example.org/story';
  const tab = (await browser.tabs.create({ url })).id;
  recorded.answerTab = (_, message) => {
    const { call } = message as { call: string };
    const answers: Record<string, unknown> = {
      languages: [],
      recognize: aReport({ url, about: false, asked: true }),
      topicsInSelection: ['snowflake', 'tor'],
    };
    return { value: answers[call] };
  };
  await explainSelection(tab);
  const calls = recorded.sent.map(({ message }) => message as { call: string; args: unknown[] });
  expect(calls.slice(-3)).toEqual([
    { call: 'refreshPanel', args: [] },
    { call: 'topicsInSelection', args: [] },
    { call: 'openTopic', args: ['snowflake'] },
  ]);
});

it.each([
  [500, 500],
  [Number.NaN, null],
  [-4, null],
])('a width of %s is kept as %s until the browser ends', async (width, kept) => {
  await handlersForPages().setPanelWidth({ tab: 1 }, width);
  expect(await loadWidth()).toBe(kept);
  expect(await browser.storage.local.get(null)).toEqual({});
});
