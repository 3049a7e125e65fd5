import browser, { type Menus, type Tabs } from 'webextension-polyfill';
import { archivedCopy } from './archived-copy.ts';
import { explainSelection, toggleBeside, togglePanel } from './background-calls.ts';
import type { WhenReadingIsKnown } from './reads-privately.ts';
import { loadSettings } from './settings-store.ts';
import { reportOf } from './show-report.ts';
import { sidePanelOpener } from './side-panel.ts';
import type { Words } from './words.ts';

/** The entries of the context menu, by id: where each is offered, and its message key. */
const entries = {
  'archived-link': { contexts: ['link'], title: 'menu_archived_link' },
  'archived-page': { contexts: ['page', 'action'], title: 'menu_archived_page' },
  'explain-selection': { contexts: ['selection'], title: 'menu_explain_selection' },
  'toggle-panel': { contexts: ['page', 'action'], title: 'menu_open_panel' },
} as const satisfies Record<string, { contexts: Menus.ContextType[]; title: string }>;

/** Firefox for Android has no context menus. */
const menus = (browser as { contextMenus?: typeof browser.contextMenus }).contextMenus;

/** Makes the entries anew, in these words. The browser keeps them until the next update. */
export async function registerMenus({ getMessage }: Words): Promise<void> {
  if (!menus) return;
  await menus.removeAll();
  for (const [id, { contexts, title }] of Object.entries(entries))
    menus.create({
      id,
      contexts: [...contexts],
      title: getMessage(title),
      documentUrlPatterns: ['http://*/*', 'https://*/*'],
    });
}

/** Does what the reader chose from the context menu. */
export function answerMenus(whenReadingIsKnown: WhenReadingIsKnown): void {
  menus?.onClicked.addListener(({ menuItemId, linkUrl }, tab) => {
    if (!tab) return;
    if (menuItemId === 'archived-link') void openArchived(tab, linkUrl);
    else whenReadingIsKnown((isPrivate) => void runCommand(String(menuItemId), tab, isPrivate));
  });
}

/**
 * Does what a keyboard command, or the entry of the same name, stands for. Where the reader reads privately, that is done in the browser's
 * own side panel, which opens only if it is asked to at once: before anything is awaited, the settings too.
 */
export async function runCommand(command: string, tab: Tabs.Tab, isPrivate: boolean): Promise<void> {
  if (tab.id === undefined) return;
  if (isPrivate && (command === 'toggle-panel' || command === 'explain-selection'))
    sidePanelOpener()?.(tab.windowId).catch((error) => console.warn(error));
  if (command === 'toggle-panel') {
    if (isPrivate) await toggleBeside(tab.id);
    else if (!(await togglePanel(tab.id))) await openPopup(tab.windowId);
  }
  if (command === 'explain-selection' && !(await explainSelection(tab.id))) await openPopup(tab.windowId);
  if (command === 'archived-page') await openArchived(tab, tab.url);
}

/** Opens the popup, which says why no panel comes; nothing, in a browser that opens one for a click alone. */
async function openPopup(windowId: number | undefined): Promise<void> {
  await browser.action.openPopup(windowId === undefined ? {} : { windowId }).catch(console.debug);
}

/**
 * Opens the archived copy of an address in a new tab, as a link would: nearest to the publication of the page in front where
 * that is known, else the newest.
 */
async function openArchived(tab: Tabs.Tab, address: string | undefined): Promise<void> {
  const [report, { settings }] = await Promise.all([
    tab.id === undefined ? undefined : reportOf(tab.id),
    loadSettings(),
  ]);
  const copy = archivedCopy(address, settings, report?.published?.date);
  if (copy)
    await browser.tabs.create({
      url: copy,
      ...(tab.id !== undefined && {
        openerTabId: tab.id,
        ...(tab.windowId !== undefined && { windowId: tab.windowId }),
      }),
    });
}
