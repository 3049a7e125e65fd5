import type { FeedbackKind } from '../core/feedback.ts';
import type { PanelSettings } from './messages.ts';
import { openLibrary } from './open-library.ts';
import { background, openOptions } from './own-page.ts';
import { changeSettings } from './settings-store.ts';

/** What a panel outside the page does about the page of a tab. `close` closes what holds the panel. */
export function panelActionsFor(tab: number, close: () => void) {
  return {
    close,
    collapse: close,
    hideSite: () => void background.hideSiteOf(tab),
    openOptions: () => void openOptions(),
    openLibrary: (address: string) => void openLibrary(address, tab),
    showInPage: (topic: string) => background.showInTab(tab, topic),
    note: (which: FeedbackKind) => background.noteInTab(tab, which),
    clearMarks: () => void background.clearTab(tab),
    setPanel: (changed: Partial<PanelSettings>) =>
      void changeSettings((settings) => ({ ...settings, ...changed })),
  };
}
