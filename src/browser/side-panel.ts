import browser from 'webextension-polyfill';
import { answerCall, type Caller, callerOf } from './calls.ts';
import type { SidePanelCalls } from './messages.ts';

/** The browser's side panels, as called from the background. Nobody answers where none shows the tab that is spoken of. */
export const sidePanels: Caller<SidePanelCalls> = callerOf((message) => browser.runtime.sendMessage(message));

/** What a side panel does at the background's word. */
export interface SidePanelActions {
  openTopic(topic: string): void;
  /** Closes the side panel where it explains the page. False where it has nothing of it to say. */
  close(): boolean;
}

/** In a side panel: answers the background when it speaks of the tab that is shown here. */
export function answerAsSidePanel(shownTab: () => number, panel: SidePanelActions): void {
  browser.runtime.onMessage.addListener((message: unknown, sender: browser.Runtime.MessageSender) => {
    const { args: [tab] = [] } = message as { args?: unknown[] };
    if (sender.id !== browser.runtime.id || sender.tab || tab !== shownTab()) return undefined;
    return answerCall<SidePanelCalls, null>(
      {
        showsTab: () => true,
        openTopicBeside: (_, __, topic) => panel.openTopic(topic),
        closeBeside: () => panel.close(),
      },
      message,
      null,
    );
  });
}

/**
 * Chrome's side panel (https://developer.chrome.com/docs/extensions/reference/api/sidePanel); undefined elsewhere. Looked up
 * by name, as the same scripts go into Firefox, whose linter warns of every call it does not know.
 */
export function findSidePanel(): Pick<typeof chrome.sidePanel, 'open'> | undefined {
  const api = (globalThis as { chrome?: Partial<typeof chrome> }).chrome;
  return api?.sidePanel;
}

/**
 * How this browser opens its side panel or sidebar; undefined where it has none. Call it at once in the handler of what the reader
 * did: both browsers ask for the reader's gesture.
 */
export function sidePanelOpener(): ((windowId: number | undefined) => Promise<void>) | undefined {
  const { sidebarAction } = browser as { sidebarAction?: { open(): Promise<void> } };
  if (sidebarAction) return () => sidebarAction.open();
  const sidePanel = findSidePanel();
  if (!sidePanel) return undefined;
  return async (windowId) => {
    if (windowId !== undefined) await sidePanel.open({ windowId });
  };
}
