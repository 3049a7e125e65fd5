import browser from 'webextension-polyfill';
import type { LookupHandlers } from './make-lookups.ts';

/** Keeps what was started for a page going while a panel of it is there: each holds a port, which closes with it. */
export function holdForPanels(lookups: Pick<LookupHandlers, 'hold' | 'stop'>): void {
  const own = browser.runtime.getURL('');
  browser.runtime.onConnect.addListener((port) => {
    const [name, told] = port.name.split(' ');
    if (name !== 'lookups' || port.sender?.id !== browser.runtime.id) return;
    // Our own pages alone, which say of which tab they speak.
    const tab = port.sender?.url?.startsWith(own) ? Number(told) : Number.NaN;
    if (!Number.isInteger(tab)) return;
    port.onDisconnect.addListener(lookups.hold(tab));
  });
  browser.tabs.onRemoved.addListener((tab) => lookups.stop(tab));
}
