import { describe, expect, test } from 'vitest';
import { defaultSettings, type Settings, settingsVersion } from '../../src/core/settings.ts';
import {
  type ChangeTimes,
  mostBytes,
  planSync,
  readChangeTimes,
  stampChanges,
} from '../../src/core/settings-sync.ts';

const now = Date.parse('2026-11-22T12:00:00Z');
const here = (part: Partial<Settings> = {}, times: ChangeTimes = {}) => ({
  settings: { ...defaultSettings, ...part },
  times,
});
const item = (value: unknown, at: number) => ({ version: settingsVersion, value, at });
const plan = (
  mine: ReturnType<typeof here>,
  synced: Record<string, unknown> = {},
  { sites = false, joins = false } = {},
) => planSync(mine, synced, { sites, joins }, now);

test('of each setting, the one that was changed last counts', () => {
  const mine = here({ theme: 'dark', textSize: 150 }, { theme: 2000, textSize: 1000 });
  const { settings, put, times } = plan(mine, { theme: item('light', 1000), textSize: item(115, 2000) });
  expect(settings).toEqual({ ...defaultSettings, theme: 'dark', textSize: 115 });
  expect(put).toEqual({ theme: item('dark', 2000) });
  expect(times).toEqual({ theme: 2000, textSize: 2000 });
});

test('two browsers that hear of each other end with the same, and then have nothing more to say', () => {
  let synced: Record<string, unknown> = {};
  let one = here({ theme: 'dark', language: 'fa' }, { theme: 10, language: 40 });
  let two = here({ theme: 'light', textSize: 130 }, { theme: 30, textSize: 20 });
  for (let round = 0; round < 2; round++) {
    const first = plan(one, synced);
    synced = { ...synced, ...first.put };
    const second = plan(two, synced);
    synced = { ...synced, ...second.put };
    [one, two] = [first, second];
  }
  expect(one.settings).toEqual(two.settings);
  expect(one.settings).toEqual({ ...defaultSettings, theme: 'light', language: 'fa', textSize: 130 });
  expect(plan(one, synced).put).toEqual({});
  expect(plan(two, synced).put).toEqual({});
});

test('what was set before changes were noted goes before what stands as it came, and after what was changed', () => {
  expect(plan(here({ theme: 'dark' })).put).toEqual({ theme: item('dark', 1) });
  expect(plan(here({ theme: 'dark' }), { theme: item('light', 5) }).settings.theme).toBe('light');
  expect(plan(here(), { theme: item('light', 5) }).settings.theme).toBe('light');
  expect(plan(here()).put).toEqual({});
});

describe('never travels', () => {
  const secrets: Partial<Settings> = {
    where: 'asked',
    paused: true,
    consents: { ooni: 'always' },
    hosts: { wayback: 'https://a.example' },
    archives: ['wayback'],
    keepAnswers: false,
    chosenSites: ['bbc.com'],
    hiddenSites: ['news.example'],
  };
  const times = Object.fromEntries(Object.keys(secrets).map((name) => [name, 1000]));
  test('what tells whom one may ask, where one looks, or which sites one visits', () => {
    expect(plan(here(secrets, times)).put).toEqual({});
  });
  test('such a setting from elsewhere either', () => {
    const synced = Object.fromEntries(Object.entries(secrets).map(([name, value]) => [name, item(value, 5)]));
    expect(plan(here(), synced).settings).toEqual(defaultSettings);
  });
  test('anything but the lists of sites, where these may', () => {
    expect(Object.keys(plan(here(secrets, times), {}, { sites: true }).put)).toEqual([
      'chosenSites',
      'hiddenSites',
    ]);
  });
});

describe('lists of sites', () => {
  test('are put together where a browser joins', () => {
    const mine = here({ hiddenSites: ['a.example'] }, { hiddenSites: 10 });
    const synced = { hiddenSites: item(['b.example'], 20) };
    const { settings, put } = plan(mine, synced, { sites: true, joins: true });
    expect(settings.hiddenSites).toEqual(['a.example', 'b.example']);
    expect(put).toEqual({ hiddenSites: item(['a.example', 'b.example'], now) });
  });
  test('lose what was taken out later', () => {
    const mine = here({ hiddenSites: ['a.example', 'b.example'] }, { hiddenSites: 10 });
    const synced = { hiddenSites: item(['b.example'], 20) };
    expect(plan(mine, synced, { sites: true }).settings.hiddenSites).toEqual(['b.example']);
  });
  test('stay on the device where they are longer than an item may be, letters beyond ASCII counted in full', () => {
    const long = (name: string, count: number) =>
      Array.from({ length: count }, (_, index) => `${name}${index}.example`);
    const { put, tooLong } = plan(
      here(
        { hiddenSites: long('خبر', 420), chosenSites: long('news', 420) },
        { hiddenSites: 10, chosenSites: 10 },
      ),
      {},
      { sites: true },
    );
    expect(tooLong).toEqual(['hiddenSites']);
    expect(Object.keys(put)).toEqual(['chosenSites']);
    for (const [name, value] of Object.entries(put))
      expect(new TextEncoder().encode(name + JSON.stringify(value)).length).toBeLessThanOrEqual(mostBytes);
  });
});

test.each([
  ['no item', 'dark'],
  ['no value', { version: 1, at: 50 }],
  ['a value that cannot be', item('pink', 50)],
  ['a time that cannot be', item('dark', -5)],
  ['no version', { value: 'dark', at: 50 }],
  ['null', null],
])('is not taken, and put right: %s', (_, theme) => {
  const { settings, put } = plan(here({ theme: 'light' }, { theme: 10 }), { theme });
  expect(settings.theme).toBe('light');
  expect(put).toEqual({ theme: item('light', 10) });
});

test('what a later version wrote is neither taken nor overwritten', () => {
  const theme = { version: settingsVersion + 1, value: 'dark', at: 5, more: true };
  const { settings, put } = plan(here({ theme: 'light' }, { theme: 10 }), { theme });
  expect(settings.theme).toBe('light');
  expect(put).toEqual({});
});

test('a change from the far future does not count for ever', () => {
  const synced = { theme: item('dark', now + 400 * 86_400_000) };
  expect(plan(here({ theme: 'light' }, { theme: now - 5 }), synced).put).toEqual({
    theme: item('light', now - 5),
  });
});

test('private reading is not ended from elsewhere, but begins there', () => {
  const mine = here({ opening: 'private' }, { opening: 10 });
  expect(plan(mine, { opening: item('open', 20) })).toMatchObject({
    settings: { opening: 'private' },
    put: {},
  });
  expect(plan(here(), { opening: item('private', 20) }).settings.opening).toBe('private');
});

test('the times of what changed are noted, and read back', () => {
  const after: Settings = { ...defaultSettings, theme: 'dark', hiddenSites: ['a.example'] };
  const times = stampChanges(defaultSettings, after, { theme: 5, textSize: 7 }, 100);
  expect(times).toEqual({ theme: 100, hiddenSites: 100, textSize: 7 });
  expect(readChangeTimes({ ...times, nonsense: 5, language: 'x', paused: -1 })).toEqual(times);
  expect(readChangeTimes('x')).toEqual({});
});
