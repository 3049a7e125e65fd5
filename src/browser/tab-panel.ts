import type { FeedbackKind } from '../core/feedback.ts';
import type { PanelSettings } from './messages.ts';
import { background } from './own-page.ts';

/**
 * What a panel does about the page of a tab. `close` closes what holds the panel. All of it is the background's to do: the frame in a
 * page lacks most interfaces in Firefox, and at times goes with what it asks for.
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
    clearMarks: () => void background.clearTab(tab),
    setPanel: (changed: Partial<PanelSettings>) => void background.setPanel(changed),
  };
}
