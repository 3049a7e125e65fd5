import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { browserKinds } from '../../src/commands/browsers/browser-kinds.ts';
import { defaultSettings, settingsVersion } from '../../src/core/settings.ts';
import { olderSettings } from '../core/older-settings.ts';
import { countCovered } from './harness/covered-points.ts';
import { ownTabs, registeredScripts, tabIdOf } from './harness/extension-api.ts';
import { extensionFolder } from './harness/extension-folder.ts';
import { onExtensionList } from './harness/extension-list.ts';
import { callAbout } from './harness/lookup-calls.ts';
import { openTabs } from './harness/open-tabs.ts';
import { readText } from './harness/page-text.ts';
import { collectTroubles } from './harness/page-troubles.ts';
import { waitForPanel } from './harness/panel-view.ts';
import { rest, until } from './harness/until.ts';
import { returnControl, startWorld, type World } from './harness/world.ts';

const older = '0.0.9';
/** What a reader of an older version has said of pages. */
const feedback = [
  { which: 'wrong', url: 'https://recipes.example/soup', day: '2026-05-01', probability: 0.61 },
  { which: 'missing', url: 'https://news.example/block', day: '2026-04-30', probability: 0.98 },
];
const stored = { ...Object.values(olderSettings).at(-1), keepAnswers: true };

/**
 * Nothing was published before: the version before is this build under a lower number, in a profile with all that older versions
 * have left behind.
 */
describe.each(browserKinds)('an update in %s', (kind) => {
  let world: World;
  let folder: string;
  let pages: Page[];
  let troubles: string[][];
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'sidelight-older-'));
    await putInPlace(older);
    world = await startWorld(kind, { extension: folder });
    ({ pages, troubles } = await openTabs(world, 20));
    await leaveBehind();
    await putInPlace();
    await update();
  }, 180_000);
  afterAll(async () => {
    await world?.close();
    await rm(folder, { recursive: true, force: true });
  });

  it('is the new version, in the same profile', async () => {
    const { version } = JSON.parse(await readFile(join(extensionFolder(kind), 'manifest.json'), 'utf8'));
    const running = await world.control.evaluate(
      () => (globalThis.browser ?? chrome).runtime.getManifest().version,
    );
    expect(running).toBe(version);
    expect(running).not.toBe(older);
  });

  it('keeps settings and consents, brought to the present version', async () => {
    await until(
      'settings of this version',
      async () => (await readLocal('settings')).version === settingsVersion,
    );
    expect(await readLocal('settings')).toEqual({ ...defaultSettings, ...stored, version: settingsVersion });
  });

  it('keeps what the reader has said of pages', async () => {
    expect(await readLocal('feedback')).toEqual(feedback);
  });

  it('opens no page for newcomers', async () => {
    const urls = (await ownTabs(world.control)).map(({ url }) => url);
    expect(urls.filter((url) => url.includes('welcome'))).toEqual([]);
  });

  it('runs the gate, and nothing that older versions have registered', async () => {
    expect(await registeredScripts(world)).toEqual(['gate']);
  });

  it('leaves the twenty pages that were open quiet', async () => {
    await until('the old panels to leave', async () => {
      const covered = await Promise.all(pages.map(countCovered));
      return covered.every((count) => count === 0);
    });
    await until('their elements to leave', async () => {
      const left = await Promise.all(
        pages.map((page) => page.evaluate(() => document.querySelectorAll('[popover]').length)),
      );
      return left.every((count) => count === 0);
    });
    for (const page of pages) await page.evaluate(() => history.pushState(null, '', '#later'));
    await rest(1500);
    expect(troubles.flat()).toEqual([]);
  });

  it('explains one of them when the reader asks, with one panel and nothing of the old one', async () => {
    const page = pages[1] as Page;
    await page.bringToFront();
    const tab = await tabIdOf(world, page);
    await callAbout(world, tab, 'explainTab');
    await waitForPanel(world, page, 'the panel', ({ isOpen }) => isOpen);
    expect(await page.evaluate(() => document.querySelectorAll(':popover-open').length)).toBe(1);
  });

  it('explains them when they are loaded again, as the reader has set it', async () => {
    const [page] = pages;
    await page?.reload();
    await page?.bringToFront();
    // At the edge and in Persian, as older settings say.
    const view = await waitForPanel(world, page as Page, 'the edge tab', ({ isOpen }) => !isOpen);
    expect(view.dir).toBe('rtl');
  });

  it('shows options without an error', async () => {
    const options = await world.openBehind(world.paths.options);
    const said = collectTroubles(options);
    // In Persian, as older settings say.
    await until('the options', async () => /[آ-ی]{3}/.test(await readText(options)));
    expect(await options.evaluate(() => document.documentElement.dir)).toBe('rtl');
    expect(said).toEqual([]);
    await options.close();
  });

  /** Puts the build into the folder that the browser has loaded; under another number where one is given. */
  async function putInPlace(version?: string): Promise<void> {
    await cp(extensionFolder(kind), folder, { recursive: true, force: true });
    if (!version) return;
    const path = join(folder, 'manifest.json');
    const manifest = JSON.parse(await readFile(path, 'utf8'));
    await writeFile(path, JSON.stringify({ ...manifest, version }));
  }

  /** What older versions have stored and registered. */
  async function leaveBehind(): Promise<void> {
    await world.control.evaluate(
      async (settings, notes) => {
        const { storage, scripting } = globalThis.browser ?? chrome;
        const script = {
          id: 'gate-of-an-older-version',
          js: ['gate.js'],
          matches: ['https://older.example/*'],
        };
        await scripting.registerContentScripts([{ ...script, persistAcrossSessions: true }]);
        const open = indexedDB.open('answers', 1);
        // Without the index that this version looks things up by, and entries without size.
        open.onupgradeneeded = () => {
          const store = open.result.createObjectStore('answers', { keyPath: 'key' });
          store.put({ key: 'older', outcome: { value: 1 }, until: 9e15 });
        };
        await new Promise((resolve, reject) => {
          open.onsuccess = resolve;
          open.onerror = reject;
          open.onblocked = reject;
        });
        open.result.close();
        await storage.local.set({ settings, feedback: notes, 'of-an-older-version': { any: 'thing' } });
      },
      stored,
      feedback,
    );
  }

  async function update(): Promise<void> {
    if (kind === 'firefox') await world.open.browser.installExtension(resolve(folder));
    else {
      // Turns on what an unpacked extension needs to come back.
      await onExtensionList(world, { inChrome: async () => undefined, inFirefox: async () => undefined });
      // Takes the page that asks for it along.
      void world.control.evaluate(() => chrome.runtime.reload()).catch(() => undefined);
      await until('the old version to end', () => world.control.isClosed());
    }
    await returnControl(world);
  }

  async function readLocal(key: string): Promise<Record<string, unknown>> {
    return (await world.control.evaluate(
      async (name) => (await (globalThis.browser ?? chrome).storage.local.get(name))[name],
      key,
    )) as Record<string, unknown>;
  }
});
