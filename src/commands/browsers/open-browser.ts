import type { Browser, Page } from 'puppeteer-core';
import type { BrowserKind } from './browser-kinds.ts';
import { openChromium } from './open-chromium.ts';
import { openFirefox } from './open-firefox.ts';

export interface OpenOptions {
  /** The browser's program. */
  executablePath: string;
  /** The folder of the unpacked extension; null for a browser without it. */
  extension: string | null;
  /** False for an extension that has no background, which is then not waited for. Chromium only. */
  hasBackground?: boolean;
  headless: boolean;
  /** Sends host names to a local server: the port, and which names (`*` for every one). */
  hosts?: { port: number; names: string[] };
  /** The window's size in CSS pixels. */
  window?: { width: number; height: number };
  /** Firefox preferences that this run needs beyond ours. */
  firefoxPreferences?: Record<string, string | number | boolean>;
  /** Variables of the environment that Firefox is started with beyond ours. */
  environment?: Record<string, string>;
}

/** A running browser with the extension in it. */
export interface OpenBrowser {
  kind: BrowserKind;
  browser: Browser;
  /** The address of a page of the extension: `chrome-extension://…/popup.html`. */
  extensionUrl(path: string): string;
  /** Goes to a page of the extension in this tab and resolves when its document is loaded. */
  goToExtensionPage(page: Page, path: string): Promise<void>;
  close(): Promise<void>;
}

/** Starts a browser of this family with the unpacked extension in a new, empty profile. */
export function openBrowser(kind: BrowserKind, options: OpenOptions): Promise<OpenBrowser> {
  return kind === 'chrome' ? openChromium(options) : openFirefox(options);
}
