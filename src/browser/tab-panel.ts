import type { Tabs } from 'webextension-polyfill';
import type { FeedbackKind } from '../core/feedback.ts';
import type { Settings } from '../core/settings.ts';
import { insist } from './calls.ts';
import type { PanelSettings } from './messages.ts';
import { background } from './own-page.ts';
import { loadSandboxed } from './report-store.ts';

/** Whether a panel can stand in the page of a tab, as far as was tried, and the reader lets it. */
export async function mayHavePanel(tab: Tabs.Tab | undefined, { opening }: Settings): Promise<boolean> {
  return opening !== 'private' && !(await loadSandboxed(tab?.id ?? -1, tab?.url ?? ''));
}

/**
 * What a panel does about the page of a tab. `close` closes what holds the panel. All of it is the background's to do: the frame in a
 * page lacks most interfaces in Firefox, and what it says is lost where it goes at once.
 */
export function panelActionsFor(tab: number, close: () => void) {
  return {
    close,
    collapse: close,
    hideSite: () => void background.hideSiteOf(tab),
    openOptions: () => void background.openOptions(),
    openLibrary: (address: string) => void background.openLibraryOf(tab, address),
    showInPage: (topic: string) => background.showInTab(tab, topic),
    note: (which: FeedbackKind) => background.noteInTab(tab, which),
    clearMarks: () => insist(() => background.clearTab(tab)),
    setPanel: (changed: Partial<PanelSettings>) => insist(() => background.setPanel(changed)),
  };
}
