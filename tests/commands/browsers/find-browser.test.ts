import { describe, expect, it } from 'vitest';
import { readBrowserKind } from '../../../src/commands/browsers/browser-kinds.ts';
import { findBrowser } from '../../../src/commands/browsers/find-browser.ts';

/** A machine on which these programs are. */
const machineWith =
  (...paths: string[]) =>
  (path: string) =>
    paths.includes(path);

describe('findBrowser', () => {
  it.each([
    ['linux', 'chrome', { PATH: '/opt/bin:/usr/bin' }, '/opt/bin/chromium'],
    ['linux', 'firefox', { PATH: '' }, '/usr/bin/firefox-esr'],
    ['linux', 'chrome', {}, '/snap/bin/chromium'],
    [
      'darwin',
      'chrome',
      { HOME: '/Users/a' },
      '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    ],
    ['darwin', 'firefox', { HOME: '/Users/a' }, '/Users/a/Applications/Firefox.app/Contents/MacOS/firefox'],
    ['win32', 'firefox', { PROGRAMFILES: 'C:\\Programs' }, 'C:\\Programs\\Mozilla Firefox\\firefox.exe'],
    ['win32', 'chrome', { LOCALAPPDATA: 'C:\\Local' }, 'C:\\Local\\Microsoft\\Edge\\Application\\msedge.exe'],
  ] as const)('finds, on %s, the %s that is there', (platform, kind, env, path) => {
    // Path separators are those of the machine that runs the test; on Windows only its own row can hold.
    if (process.platform === 'win32' && platform !== 'win32') return;
    expect(findBrowser(kind, platform, env, machineWith(path))).toBe(path);
  });

  it('prefers the one that the reader names', () => {
    const env = { PATH: '/usr/bin', FIREFOX_PATH: '/home/a/nightly/firefox' };
    expect(findBrowser('firefox', 'linux', env, () => true)).toBe('/home/a/nightly/firefox');
  });

  it('says which variable to mend where it names no program', () => {
    expect(() => findBrowser('chrome', 'linux', { CHROME_PATH: '/nowhere' }, () => false)).toThrow(
      'CHROME_PATH is "/nowhere"',
    );
  });

  it('finds none where there is none', () => {
    expect(findBrowser('chrome', 'linux', { PATH: '/usr/bin' }, () => false)).toBeNull();
  });
});

describe('readBrowserKind', () => {
  it.each([
    ['Firefox', 'firefox'],
    ['edge', 'chrome'],
    ['chromium', 'chrome'],
  ])('takes %s for %s', (name, kind) => {
    expect(readBrowserKind(name)).toBe(kind);
  });

  it('names the ones it knows where it does not know one', () => {
    expect(() => readBrowserKind('lynx')).toThrow('use chrome, chromium, edge, firefox');
  });
});
