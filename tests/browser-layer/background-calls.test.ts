import { beforeEach, expect, it } from 'vitest';
import { explainSelection, handlersForPages } from '../../src/browser/background-calls.ts';
import { changeSettings, loadSettings } from '../../src/browser/settings-store.ts';
import { isShown } from '../../src/browser/show-report.ts';
import { defaultSettings } from '../../src/core/settings.ts';
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
  ['a width', { panelWidth: 500 }, { panelWidth: 500 }],
  ['no width', { panelWidth: Number.NaN }, {}],
  ['a side', { panelSide: 'left' }, { panelSide: 'left' }],
  ['what is folded', { folded: ['sources'] }, { folded: ['sources'] }],
  ['a way to open', { opening: 'private' }, { opening: 'private' }],
  ['no way to open', { opening: 'loud', panelSide: 'right' }, { panelSide: 'right' }],
  ['what is none of its business', { where: 'asked', consents: { ooni: 'always' } }, {}],
  ['nothing', null, {}],
])('a panel in a page may set %s', async (_, changed, kept) => {
  await handlersForPages().setPanel({ tab: 1 }, changed as never);
  expect((await loadSettings()).settings).toEqual({ ...defaultSettings, ...kept });
});

it('in private reading nothing is marked in a page, whoever asks', async () => {
  const tab = (await browser.tabs.create({ url: 'https://news.example.org/story' })).id;
  await changeSettings((settings) => ({ ...settings, opening: 'private' }));
  expect(await handlersForPages().showInPage({ tab }, 'tor')).toEqual({ count: 0, index: 0 });
  expect(recorded.sent).toEqual([]);
});
