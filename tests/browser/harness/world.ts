import type { Page } from 'puppeteer-core';
import type { BrowserKind } from '../../../src/commands/browsers/browser-kinds.ts';
import { getBrowser } from '../../../src/commands/browsers/get-browser.ts';
import { type OpenBrowser, openBrowser } from '../../../src/commands/browsers/open-browser.ts';
import { ownTabs } from './extension-api.ts';
import { type ExtensionPaths, extensionFolder, readPaths } from './extension-folder.ts';
import { type RecordingServer, startRecordingServer } from './recording-server.ts';
import { readStoredPages, type StoredPage, serveStoredPage } from './stored-pages.ts';
import { agreeToTell, yesToAll } from './told-data.ts';
import { until } from './until.ts';

export interface WorldOptions {
  /** False for a browser without the extension, to compare with. */
  withExtension?: boolean;
  /** The extension's folder; that of the build, unless told. */
  extension?: string;
  window?: { width: number; height: number };
  firefoxPreferences?: Record<string, string | number | boolean>;
  /** False for a reader of Firefox who has not agreed yet to what look-ups tell services. */
  mayTell?: boolean;
}

/** A fresh browser with the extension in it, and a server that stands for the whole internet. */
export interface World {
  kind: BrowserKind;
  open: OpenBrowser;
  server: RecordingServer;
  pages: Map<string, StoredPage>;
  paths: ExtensionPaths;
  /** A tab on one of the extension's pages, through which tests use the extension API. Never the active tab for long. */
  control: Page;
  /** A new tab in front, on a stored page (by slug) or an address. */
  visit(page: string): Promise<Page>;
  /** A page of the extension in a tab behind the one in front, so that it speaks of the one in front. */
  openBehind(path: string): Promise<Page>;
  /** The page of the extension that the browser itself has opened: its popup or side panel. Chrome only. */
  findOpened(path: string): Promise<Page>;
  close(): Promise<void>;
}

/** Waits until the freshly installed extension has registered its script and shown its first-run page, and closes that. */
async function settle({ extensionUrl }: OpenBrowser, control: Page): Promise<void> {
  await until('the extension to be installed', () =>
    control.evaluate(async () => {
      const scripts = await (globalThis.browser ?? chrome).scripting.getRegisteredContentScripts();
      return scripts.length > 0;
    }),
  );
  const url = extensionUrl('welcome.html');
  const welcome = await until(
    'the first-run page',
    async () => (await ownTabs(control)).find((tab) => tab.url.startsWith(url))?.id,
  );
  await control.evaluate((id) => (globalThis.browser ?? chrome).tabs.remove(id), welcome);
}

/**
 * Takes another tab for `world.control`, once the extension is there again: where it was started anew, its pages were closed. What it
 * registers at its start is awaited.
 */
export async function returnControl(world: World): Promise<void> {
  world.control = await until('the extension to be back', async () => {
    const page = await world.open.browser.newPage();
    try {
      await world.open.goToExtensionPage(page, world.paths.options);
      return page;
    } catch (error) {
      await page.close().catch(() => undefined);
      throw error;
    }
  });
  await until('the gate to be registered', () =>
    world.control.evaluate(async () => {
      const scripts = await (globalThis.browser ?? chrome).scripting.getRegisteredContentScripts();
      return scripts.length > 0;
    }),
  );
}

/** Starts a world. Close it in `afterAll`. */
export async function startWorld(kind: BrowserKind, options: WorldOptions = {}): Promise<World> {
  const {
    withExtension = true,
    extension = extensionFolder(kind),
    mayTell = true,
    firefoxPreferences,
    ...rest
  } = options;
  const server = await startRecordingServer();
  const pages = readStoredPages();
  for (const page of pages.values()) serveStoredPage(server, page);
  const open = await openBrowser(kind, {
    executablePath: await getBrowser(kind),
    extension: withExtension ? extension : null,
    headless: true,
    hosts: { port: server.port, names: ['*'] },
    ...rest,
    firefoxPreferences: { ...yesToAll, ...firefoxPreferences },
  });
  const paths = readPaths(kind);
  const control = await open.browser.newPage();
  if (withExtension) {
    await open.goToExtensionPage(control, paths.options);
    await settle(open, control);
    if (kind === 'firefox' && mayTell) await agreeToTell(control);
  }
  const world: World = {
    kind,
    open,
    server,
    pages,
    paths,
    control,
    async visit(page) {
      const tab = await open.browser.newPage();
      await tab.goto(pages.get(page)?.url ?? page, { waitUntil: 'load', timeout: 60_000 });
      await tab.bringToFront();
      return tab;
    },
    async openBehind(path) {
      const url = open.extensionUrl(path);
      const before = new Set(await open.browser.pages());
      const find = async () => {
        for (const page of await open.browser.pages()) {
          if (before.has(page)) continue;
          // Firefox does not tell the driver the address of such a page: the page itself knows it.
          const at = await page.evaluate(() => `${document.readyState} ${location.href}`);
          if (at === `complete ${url}`) return page;
        }
        return null;
      };
      const create = () =>
        world.control.evaluate(async (address) => {
          await (globalThis.browser ?? chrome).tabs.create({ url: address, active: false });
        }, url);
      await create();
      try {
        return await until(`the tab of ${path}`, find, 10_000);
      } catch {
        // Once in a while the driver misses a tab that it did not open itself.
        await create();
        return await until(`the tab of ${path}`, find);
      }
    },
    async findOpened(path) {
      const url = open.extensionUrl(path);
      // These are targets of the driver, but not among its pages.
      const target = await open.browser.waitForTarget((candidate) => candidate.url() === url, {
        timeout: 20_000,
      });
      return await target.asPage();
    },
    async close() {
      await open.close();
      await server.close();
    },
  };
  return world;
}
