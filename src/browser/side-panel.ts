import browser from 'webextension-polyfill';
import { answerCall, type Caller, callerOf } from './calls.ts';
import type { SidePanelCalls } from './messages.ts';

/** The browser's side panels, as called from the background. Nobody answers where none shows the tab that is spoken of. */
export const sidePanels: Caller<SidePanelCalls> = callerOf((message) => browser.runtime.sendMessage(message));

/** In a side panel: answers the background when it speaks of the tab that is shown here. */
export function answerAsSidePanel(shownTab: () => number, openTopic: (topic: string) => void): void {
  browser.runtime.onMessage.addListener((message: unknown, sender: browser.Runtime.MessageSender) => {
    const { args: [tab] = [] } = message as { args?: unknown[] };
    if (sender.id !== browser.runtime.id || sender.tab || tab !== shownTab()) return undefined;
    return answerCall<SidePanelCalls, null>(
      { showsTab: () => true, openTopicBeside: (_, __, topic) => openTopic(topic) },
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
