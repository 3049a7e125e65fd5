import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { siteOf } from '../../src/core/normalize-link.ts';
import { readSettings, readSite } from '../../src/core/read-settings.ts';
import { defaultSettings } from '../../src/core/settings.ts';
import { isLookedAt, switchSite } from '../../src/core/switch-site.ts';

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
    ['foo_bar.livejournal.com', 'foo_bar.livejournal.com'],
    ['[2001:db8::1]', '[2001:db8::1]'],
    ['https://example.com./news', 'example.com'],
    ['mobile.x.com', 'x.com'],
    ['m.amp.example.com', 'example.com'],
    ['münchen.example', 'xn--mnchen-3ya.example'],
    ['wiki', 'wiki'],
  ])('reads %s as %s', (input, site) => {
    expect(readSite(input)).toBe(site);
    expect(readSite(site)).toBe(site);
  });

  it.each([
    'https://foo_bar.livejournal.com/1.html',
    'http://[2001:db8::1]:8080/',
    'https://example.com./',
    'https://amp.m.example.com/',
    'http://wiki/',
    'http://10.0.0.7/',
  ])('reads again what hides %s', (url) => {
    const hidden = switchSite(defaultSettings, siteOf(url), false);
    expect(readSettings(hidden)).toEqual({ settings: hidden, broken: [] });
    expect(isLookedAt(hidden, siteOf(url))).toBe(false);
  });

  it.each(['', 'two words', '*.com', 'a..b', undefined, 7, `${'a'.repeat(300)}.com`])(
    'refuses %j',
    (input) => {
      expect(readSite(input)).toBeUndefined();
    },
  );
});
