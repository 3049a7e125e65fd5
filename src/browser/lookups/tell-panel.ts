import browser from 'webextension-polyfill';
import { callerOf, NoAnswer } from '../calls.ts';
import type { PanelCalls } from '../messages.ts';

/** Tells the panel in a tab's page that something was found. Our other pages see it in `storage.session`. */
export async function tellPanel(tab: number): Promise<void> {
  const panel = callerOf<PanelCalls>((message) => browser.tabs.sendMessage(tab, message, { frameId: 0 }));
  await panel.lookupsChanged().catch((error) => {
    // No panel in that page: nobody to tell.
    if (!(error instanceof NoAnswer)) throw error;
  });
}
