import { beforeEach, expect, it, vi } from 'vitest';
import { handlersForOwnPages } from '../../src/browser/background-calls.ts';
import { openKnowledge } from '../../src/browser/pack.ts';
import {
  dropClosedTabs,
  loadPlacement,
  storePlacement,
  storeReport,
} from '../../src/browser/report-store.ts';
import browser, { resetBrowser } from '../fake-browser.ts';
import { aReport } from './a-report.ts';

const url = 'https://news.example.org/story';
let tab: number;

beforeEach(async () => {
  vi.restoreAllMocks();
  resetBrowser();
  tab = (await browser.tabs.create({ url })).id;
  const { get, query } = browser.tabs;
  const hide = <T extends { id?: number }>(one: T) => ({ ...one, incognito: one.id === tab });
  vi.spyOn(browser.tabs, 'get').mockImplementation(async (id) => hide(await get(id as number)));
  vi.spyOn(browser.tabs, 'query').mockImplementation(async (wanted) =>
    (await query(wanted as object)).map(hide),
  );
  await storeReport(tab, aReport({ url }));
});

it('hiding a site of a private window closes its panel, and writes its name nowhere', async () => {
  await handlersForOwnPages(openKnowledge()).hideSiteOf(null, tab);
  expect(await loadPlacement(tab, url)).toBe('closed');
  expect(await browser.storage.local.get(null)).toEqual({});
});

it.each([
  ['a private window in Chrome', 'chrome-extension://x/', true, 'library.html#/'],
  ['a private window in Firefox', 'moz-extension://x/', true, 'library.html#/snowflake'],
  ['an ordinary window', 'chrome-extension://x/', false, 'library.html#/snowflake'],
])(
  'opened from %s, the library leaves no subject in the history of an ordinary one',
  async (_, own, isHidden, page) => {
    vi.spyOn(browser.runtime, 'getURL').mockImplementation((path: unknown) => `${own}${path}`);
    const from = isHidden ? tab : ((await browser.tabs.create({ url })).id as number);
    const create = vi.spyOn(browser.tabs, 'create');
    await handlersForOwnPages(openKnowledge()).openLibraryOf(null, from, '#/snowflake');
    expect(create.mock.calls.map(([wanted]) => (wanted as { url?: string }).url)).toEqual([own + page]);
  },
);

it('where the reader put the panel of a site privately says nothing of other windows, and goes with the last private one', async () => {
  await storePlacement(tab, url, 'closed');
  const open = (await browser.tabs.create({ url })).id;
  expect(await loadPlacement(open, url)).toBeUndefined();
  await dropClosedTabs();
  expect(await loadPlacement(tab, url)).toBe('closed');
  await dropClosedTabs(tab);
  expect(JSON.stringify(await browser.storage.session.get(null))).not.toContain('news.example.org');
});
