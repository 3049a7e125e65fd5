import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { BrowserKind } from '../../../src/commands/browsers/browser-kinds.ts';

/** The folder of the built extension; `SIDELIGHT_DIST` names another place than `dist`. */
export function extensionFolder(kind: BrowserKind): string {
  const folder = resolve(process.env.SIDELIGHT_DIST ?? 'dist', kind);
  if (!existsSync(`${folder}/manifest.json`)) {
    throw new Error(`${folder} holds no extension: run npm run build first`);
  }
  return folder;
}

export interface ExtensionPaths {
  popup: string;
  /** The side panel in Chrome, the sidebar in Firefox. */
  side: string;
  options: string;
}

/** Where the manifest says that the extension's own pages are. */
export function readPaths(kind: BrowserKind): ExtensionPaths {
  const manifest = JSON.parse(readFileSync(`${extensionFolder(kind)}/manifest.json`, 'utf8'));
  return {
    popup: manifest.action.default_popup,
    side: kind === 'chrome' ? manifest.side_panel.default_path : manifest.sidebar_action.default_panel,
    options: manifest.options_ui?.page ?? manifest.options_page,
  };
}
