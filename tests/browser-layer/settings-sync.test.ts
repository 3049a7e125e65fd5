import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { changeSettings, loadSettings } from '../../src/browser/settings-store.ts';
import { chooseSync, leaveSync, loadSync, syncSettings } from '../../src/browser/settings-sync.ts';
import type { Settings } from '../../src/core/settings.ts';
import browser, { resetBrowser } from '../fake-browser.ts';

beforeEach(resetBrowser);
afterEach(() => vi.restoreAllMocks());

const set = (part: Partial<Settings>) => changeSettings((settings) => ({ ...settings, ...part }));
const account = () => browser.storage.sync.get(null);

it('hands nothing on until the reader wants it', async () => {
  await set({ theme: 'dark', hiddenSites: ['news.example'] });
  await syncSettings(Date.now());
  expect(await account()).toEqual({});
  expect(await loadSync()).toMatchObject({ on: false, sites: false });
});

it('hands on what may travel, takes what comes, and stores nothing where all is in step', async () => {
  await set({ theme: 'dark', hiddenSites: ['news.example'], consents: { ooni: 'always' } });
  await chooseSync({ on: true, sites: false });
  await syncSettings(Date.now());
  expect(Object.keys(await account())).toEqual(['theme']);

  await browser.storage.sync.set({ textSize: { version: 1, value: 130, at: Date.now() } });
  await syncSettings(Date.now());
  expect((await loadSettings()).settings).toMatchObject({
    theme: 'dark',
    textSize: 130,
    hiddenSites: ['news.example'],
  });
  const local = vi.spyOn(browser.storage.local, 'set');
  const synced = vi.spyOn(browser.storage.sync, 'set');
  await syncSettings(Date.now());
  expect(local).not.toHaveBeenCalled();
  expect(synced).not.toHaveBeenCalled();
});

it('puts lists together once, when they begin to travel, and takes them back when they are to stay', async () => {
  await set({ hiddenSites: ['a.example'] });
  const at = Date.now();
  await browser.storage.sync.set({ hiddenSites: { version: 1, value: ['b.example'], at } });
  await chooseSync({ on: true, sites: true });
  await syncSettings(at);
  expect((await loadSettings()).settings.hiddenSites).toEqual(['a.example', 'b.example']);
  await browser.storage.sync.set({ hiddenSites: { version: 1, value: ['c.example'], at: at + 50 } });
  await syncSettings(at + 60);
  expect((await loadSettings()).settings.hiddenSites).toEqual(['c.example']);
  await chooseSync({ on: true, sites: false });
  expect(await account()).toEqual({});
  expect((await loadSettings()).settings.hiddenSites).toEqual(['c.example']);
});

it('puts lists together anew, when they travel again after they were to stay', async () => {
  await chooseSync({ on: true, sites: true });
  await syncSettings(Date.now());
  await chooseSync({ on: false, sites: false });
  await syncSettings(Date.now());
  await set({ hiddenSites: ['mine.example'] });
  const at = Date.now() + 50;
  await browser.storage.sync.set({ hiddenSites: { version: 1, value: ['theirs.example'], at } });
  await chooseSync({ on: true, sites: true });
  await syncSettings(at + 10);
  expect((await loadSettings()).settings.hiddenSites.toSorted()).toEqual(['mine.example', 'theirs.example']);
});

it('says so where the browser refuses, loses nothing, and tries again', async () => {
  await set({ theme: 'dark' });
  await chooseSync({ on: true, sites: false });
  const refusal = vi
    .spyOn(browser.storage.sync, 'set')
    .mockRejectedValue(new Error('This request exceeds the MAX_WRITE_OPERATIONS_PER_MINUTE quota.'));
  await syncSettings(Date.now());
  expect(await loadSync()).toMatchObject({ on: true, failed: true });
  expect((await loadSettings()).settings.theme).toBe('dark');
  refusal.mockRestore();
  await syncSettings(Date.now());
  expect(await loadSync()).toMatchObject({ on: true, failed: false });
  expect(Object.keys(await account())).toEqual(['theme']);
});

it('leaves nothing behind where the reader leaves', async () => {
  await set({ theme: 'dark', hiddenSites: ['a.example'] });
  await chooseSync({ on: true, sites: true });
  await syncSettings(Date.now());
  expect(Object.keys(await account())).toHaveLength(2);
  await leaveSync();
  await syncSettings(Date.now());
  expect(await account()).toEqual({});
  expect(await loadSync()).toMatchObject({ on: false, sites: false });
  expect((await loadSettings()).settings.theme).toBe('dark');
});
