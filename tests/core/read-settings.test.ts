import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readSettings, readSite } from '../../src/core/read-settings.ts';
import { defaultSettings } from '../../src/core/settings.ts';

describe('readSettings', () => {
  it('gives the defaults where nothing is stored', () => {
    expect(readSettings(undefined)).toEqual({ settings: defaultSettings, broken: [] });
  });

  it('keeps what is readable and names what is not', () => {
    const stored = {
      version: 1,
      where: 'chosen',
      chosenSites: ['bbc.com', 7, 'www.dw.com'],
      theme: 'pink',
      textSize: 9e9,
    };
    const { settings, broken } = readSettings(stored);
    expect(settings).toEqual({ ...defaultSettings, where: 'chosen', chosenSites: ['bbc.com', 'dw.com'] });
    expect(broken.sort()).toEqual(['chosenSites', 'textSize', 'theme']);
  });

  it.each([
    ['fa', 'fa'],
    ['zh-CN', 'zh-CN'],
    ['browser', 'browser'],
    ['../../secrets', 'browser'],
    ['', 'browser'],
  ])('takes "%s" as the language "%s"', (language, read) => {
    expect(readSettings({ language }).settings.language).toBe(read);
  });

  it.each([null, 'text', 7, [], true])('falls back to the defaults for %j', (stored) => {
    expect(readSettings(stored)).toEqual({ settings: defaultSettings, broken: ['settings'] });
  });

  it('reads its own answer unchanged, whatever was stored', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.anything(),
          fc.record({ where: fc.anything(), hiddenSites: fc.anything(), paused: fc.anything() }),
        ),
        (stored) => {
          const { settings } = readSettings(stored);
          expect(readSettings(settings)).toEqual({ settings, broken: [] });
        },
      ),
    );
  });
});

describe('readSite', () => {
  it.each([
    ['https://www.bbc.com/news?x#y', 'bbc.com'],
    [' News.BBC.com ', 'news.bbc.com'],
    ['localhost:8080', 'localhost'],
    ['www.www.bbc.com', 'bbc.com'],
    ['bbcfarsi.com/', 'bbcfarsi.com'],
  ])('reads %s as %s', (input, site) => {
    expect(readSite(input)).toBe(site);
  });

  it.each(['', 'two words', '*.com', 'a..b', undefined, 7, `${'a'.repeat(300)}.com`])(
    'refuses %j',
    (input) => {
      expect(readSite(input)).toBeUndefined();
    },
  );
});
