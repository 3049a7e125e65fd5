import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { loadCatalogue, loadWords, pageLanguage, readerLanguage } from '../../src/browser/words.ts';
import { resetBrowser } from '../fake-browser.ts';

const asked: string[] = [];

beforeEach(() => {
  resetBrowser();
  asked.length = 0;
  vi.stubGlobal('fetch', async (address: string) => {
    asked.push(address);
    if (!address.includes('_locales/zh_CN/')) throw new TypeError('Failed to fetch');
    return Response.json({ language_tag: { message: 'zh-CN' }, close: { message: '关闭' } });
  });
  vi.spyOn(console, 'warn').mockImplementation(() => undefined);
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

test('by the browser’s language the browser answers, and no file is read', async () => {
  const words = await loadWords({ language: 'browser' });
  expect(words.locale).toBe('en');
  expect(words.getMessage('close')).toBe('close');
  expect(asked).toEqual([]);
});

test('a chosen language is read from its own file', async () => {
  const words = await loadWords({ language: 'zh-CN' });
  expect(words.locale).toBe('zh-CN');
  expect(words.getMessage('close')).toBe('关闭');
});

test('a language that is no longer there leaves the browser to answer', async () => {
  expect(await loadCatalogue({ language: 'tlh' })).toBe(null);
  expect((await loadWords({ language: 'tlh' })).locale).toBe('en');
});

test('the language of a page is one to read in where none is chosen, English neither', () => {
  expect(pageLanguage({ language: 'browser' }, { lang: 'fa' })).toBe('fa');
  expect(pageLanguage({ language: 'en' }, { lang: 'fa' })).toBeUndefined();
});

test('titles and summaries are wanted in the chosen language, or the browser’s', () => {
  expect(readerLanguage({ language: 'fa' })).toBe('fa');
  expect(readerLanguage({ language: 'browser' })).toBe('en');
});
