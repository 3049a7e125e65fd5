import browser from 'webextension-polyfill';

/** A keyboard command: its name in the manifest, and its keys as the browser writes them, '' where none are set. */
export interface Shortcut {
  name: string;
  keys: string;
}

/** The keyboard commands; none where the browser knows none, as on phones. */
export async function listShortcuts(): Promise<Shortcut[]> {
  const { commands } = browser as { commands?: typeof browser.commands };
  const all = (await commands?.getAll()) ?? [];
  return all.flatMap(({ name, shortcut }) =>
    name && !name.startsWith('_') ? { name, keys: shortcut ?? '' } : [],
  );
}

/**
 * Opens the place at which the browser changes them: a call of its own in Firefox
 * (https://developer.mozilla.org/docs/Mozilla/Add-ons/WebExtensions/API/commands/openShortcutSettings), a page in Chrome and Edge.
 */
export async function openShortcutSettings(): Promise<void> {
  const commands = browser.commands as { openShortcutSettings?: () => Promise<void> };
  if (commands.openShortcutSettings) await commands.openShortcutSettings();
  else await browser.tabs.create({ url: 'chrome://extensions/shortcuts' });
}
