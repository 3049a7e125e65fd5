import { beforeEach, expect, it } from 'vitest';
import { handlersForPages } from '../../src/browser/background-calls.ts';
import { loadSettings } from '../../src/browser/settings-store.ts';
import { isShown } from '../../src/browser/show-report.ts';
import browser, { resetBrowser } from '../fake-browser.ts';
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
