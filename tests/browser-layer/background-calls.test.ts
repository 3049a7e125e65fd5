import { beforeEach, expect, it } from 'vitest';
import {
  explainSelection,
  handlersForOwnPages,
  handlersForPages,
  toggleBeside,
  togglePanel,
} from '../../src/browser/background-calls.ts';
import { openKnowledge } from '../../src/browser/pack.ts';
import { changeSettings, loadSettings } from '../../src/browser/settings-store.ts';
import { isShown } from '../../src/browser/show-report.ts';
import { defaultSettings, type Settings } from '../../src/core/settings.ts';
import browser, { recorded, resetBrowser } from '../fake-browser.ts';
import { aReport } from './a-report.ts';

beforeEach(resetBrowser);

/** A side panel that answers so; null where it does not. */
function answerBeside(answer: (message: { call: string; args: unknown[] }) => object | null): void {
  browser.runtime.onMessage.addListener(
    (message: { call: string; args: unknown[] }, _: unknown, respond: (value: object) => void) => {
      const value = answer(message);
      if (value) respond(value);
      return value !== null;
    },
  );
}

const ownPages = handlersForOwnPages(openKnowledge());

/** A page at this address in which a selection names Snowflake and Tor. */
function answerWithSelection(url: string): void {
  recorded.answerTab = (_, message) => {
    const { call } = message as { call: string };
    const answers: Record<string, unknown> = {
      languages: [],
      recognize: aReport({ url, about: false, asked: true }),
      topicsInSelection: ['snowflake', 'tor'],
    };
    return { value: answers[call] };
  };
}

it.each([
  'https://news.example.org/story',
  'https://www.example.org/a',
  'https://amp.example.org/a',
  'https://mobile.example.org/a',
])('hiding the site from the panel hides %s itself', async (url) => {
  const tab = (await browser.tabs.create({ url })).id;
  await ownPages.hideSiteOf(null, tab);
  expect(isShown(aReport({ url }), (await loadSettings()).settings)).toBe(false);
});

it.each(['open', 'tab', 'toolbar'] as const)(
  'with "%s", explaining a selection opens the panel in the page, then tells it the topic that the selection names',
  async (opening) => {
    const url = 'https://news.example.org/story';
    const tab = (await browser.tabs.create({ url })).id;
    await changeSettings((settings) => ({ ...settings, opening }));
    answerWithSelection(url);
    await explainSelection(tab);
    const calls = recorded.sent.map(({ message }) => message as { call: string; args: unknown[] });
    expect(calls.slice(-3)).toEqual([
      { call: 'refreshPanel', args: [] },
      { call: 'topicsInSelection', args: [] },
      { call: 'openTopic', args: ['snowflake'] },
    ]);
    expect(recorded.injected.map(({ file }) => file)).toEqual(['recognizer.js', 'place-panel.js']);
  },
);

it('in private reading a selection is explained in the side panel, once that shows the page, and nothing comes into the page', async () => {
  const url = 'https://news.example.org/story';
  const tab = (await browser.tabs.create({ url })).id;
  await changeSettings((settings) => ({ ...settings, opening: 'private' }));
  answerWithSelection(url);
  const heard: unknown[] = [];
  let tries = 0;
  answerBeside((message) => {
    heard.push(message);
    tries += 1;
    return tries > 1 ? {} : null;
  });
  await explainSelection(tab);
  const beside = { call: 'openTopicBeside', args: [tab, 'snowflake'] };
  expect(heard).toEqual([beside, beside]);
  expect(recorded.injected.map(({ file }) => file)).toEqual(['recognizer.js']);
  const calls = recorded.sent.map(({ message }) => (message as { call: string }).call);
  expect(calls).not.toContain('refreshPanel');
  expect(calls).not.toContain('openTopic');
});

it.each([
  ['closes a side panel that explains the page', true, []],
  ['explains a page that the side panel has nothing of', false, ['recognizer.js']],
  ['explains a page beside which none was open', undefined, ['recognizer.js']],
])('the command in private reading %s', async (_, closed, files) => {
  const tab = (await browser.tabs.create({ url: 'https://news.example.org/story' })).id;
  await changeSettings((settings) => ({ ...settings, opening: 'private' }));
  recorded.answerTab = () => ({ value: undefined });
  answerBeside(({ call }) => (call === 'closeBeside' && closed !== undefined ? { value: closed } : null));
  await toggleBeside(tab);
  expect(recorded.injected.map(({ file }) => file)).toEqual(files);
});

it.each<[string, Partial<Settings>]>([
  ['only when asked', { where: 'asked' }],
  ['where other sites are chosen', { where: 'chosen', chosenSites: ['other.example'] }],
  ['in the pause', { paused: true }],
  ['on a hidden site', { hiddenSites: ['example.org'] }],
])('a gate that was there before is sent away %s, and its page is not read', async (_, change) => {
  const tab = (await browser.tabs.create({ url: 'https://news.example.org/story' })).id;
  await changeSettings((settings) => ({ ...settings, ...change }));
  recorded.answerTab = () => ({ value: aReport() });
  recorded.gates = { [tab as number]: 'passed' };
  expect(await handlersForPages(openKnowledge()).gatePassed({ tab })).toBe(true);
  expect(recorded.gates).toEqual({});
  expect(recorded.injected).toEqual([]);
  expect(await browser.storage.session.get(null)).toEqual({});
});

it('where the reader wants only the toolbar marked, asking about one page opens no panel in the next', async () => {
  const tab = (await browser.tabs.create({ url: 'https://news.example.org/first' })).id;
  await changeSettings((settings) => ({ ...settings, opening: 'toolbar' }));
  const answerFor = (url: string) => {
    recorded.answerTab = (_, message) => ({
      value: (message as { call: string }).call === 'recognize' ? aReport({ url }) : undefined,
    });
  };
  answerFor('https://news.example.org/first');
  await ownPages.explainTab(null, tab);
  expect(recorded.injected.map(({ file }) => file)).toContain('place-panel.js');
  recorded.injected.length = 0;
  await browser.tabs.update(tab, { url: 'https://other.example/second' });
  answerFor('https://other.example/second');
  await handlersForPages(openKnowledge()).gatePassed({ tab });
  expect(recorded.injected.map(({ file }) => file)).toEqual(['recognizer.js']);
});

it.each<[string, Partial<Settings>, boolean]>([
  ['opens a panel', {}, true],
  ['says that none can come in the pause', { paused: true }, false],
  ['says that none can come on a hidden site', { hiddenSites: ['example.org'] }, false],
])('explaining a selection %s', async (_, change, hasPanel) => {
  const url = 'https://news.example.org/story';
  const tab = (await browser.tabs.create({ url })).id;
  await changeSettings((settings) => ({ ...settings, ...change }));
  answerWithSelection(url);
  expect(await explainSelection(tab)).toBe(hasPanel);
});

it('explaining a selection says that no panel can come into a page closed to extensions', async () => {
  const tab = (await browser.tabs.create({ url: 'https://news.example.org/story' })).id;
  recorded.closedTabs.add(tab);
  expect(await explainSelection(tab)).toBe(false);
});

it('the command knows a page that lets no panel stand in it at any part of it', async () => {
  const url = 'https://news.example.org/story';
  const tab = (await browser.tabs.create({ url: `${url}#part` })).id;
  recorded.answerTab = (_, message) => {
    const { call } = message as { call: string };
    return { value: { recognize: aReport({ url }), refreshPanel: false }[call] };
  };
  expect(await togglePanel(tab)).toBe(false);
});

it('a panel sets its own shape and no more', async () => {
  const shape = { opening: 'tab', panelSide: 'left', panelWidth: null, folded: ['when'] } as const;
  const forged = { ...shape, folded: [...shape.folded], paused: true, hiddenSites: ['example.org'] };
  await ownPages.setPanel(null, forged);
  expect((await loadSettings()).settings).toEqual({ ...defaultSettings, ...shape });
});

it('a script in a page can tell how it is with the page, and ask or set nothing', () => {
  expect(Object.keys(handlersForPages(openKnowledge()))).toEqual(['gatePassed', 'pageLeft', 'pageGone']);
});

it('in private reading nothing is marked in a page, whoever asks', async () => {
  const tab = (await browser.tabs.create({ url: 'https://news.example.org/story' })).id;
  await changeSettings((settings) => ({ ...settings, opening: 'private' }));
  expect(await ownPages.showInTab(null, tab, 'tor')).toEqual({ count: 0, index: 0 });
  expect(recorded.sent).toEqual([]);
});
