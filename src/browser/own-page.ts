import browser, { type Runtime } from 'webextension-polyfill';
import { type Caller, callerOf } from './calls.ts';
import type { ConsentCalls, LookupCalls, LookupSurface, OfTab } from './lookups/lookup-calls.ts';
import type { PageCalls } from './messages.ts';
import type { PackCalls } from './packs/pack-calls.ts';
import { watchReports } from './report-store.ts';

/** The background, as called from the extension's own pages. */
export const background: Caller<PageCalls> = callerOf((message) => browser.runtime.sendMessage(message));

/** The background's calls that only our own pages may make. */
export const consent: Caller<ConsentCalls> = callerOf((message) => browser.runtime.sendMessage(message));

/** The background's calls about knowledge packs. */
export const packs: Caller<PackCalls> = callerOf((message) => browser.runtime.sendMessage(message));

/** What is held, but by ports that the background has closed, as one that is stopped does: each opens its own again. */
const lost = new Set<() => void>();

/** The look-ups about the page of a tab. `watch` calls back whenever something was found; what is kept for the session tells it, unless told. */
export function lookupsOf(tab: number, watch: LookupSurface['watch'] = watchReports): LookupSurface {
  const calls = callerOf<OfTab<LookupCalls>>((message) => browser.runtime.sendMessage(message));
  return {
    calls: {
      getLookups() {
        // This has a background that was stopped go on with what it left running: from then on it must be held again.
        for (const connect of lost) connect();
        return calls.getLookupsOf(tab);
      },
      startTrail: (wishes) => calls.startTrailOf(tab, wishes),
      stopTrail: () => calls.stopTrailOf(tab),
      startMeasured: (wishes) => calls.startMeasuredOf(tab, wishes),
      stopMeasured: () => calls.stopMeasuredOf(tab),
    },
    watch,
    hold() {
      let port: Runtime.Port;
      const connect = () => {
        lost.delete(connect);
        port = browser.runtime.connect({ name: `lookups ${tab}` });
        port.onDisconnect.addListener(() => lost.add(connect));
      };
      connect();
      return () => {
        lost.delete(connect);
        port.disconnect();
      };
    },
  };
}

/** Opens the options page. */
export function openOptions(): Promise<void> {
  return browser.runtime.openOptionsPage();
}

/** Calls back whenever a page begins or ends to load, or has another address. Returns the undo. */
export function watchLoading(onChange: () => void): () => void {
  const onUpdated = (_: number, change: { status?: string; url?: string }) => {
    if (change.status || change.url) onChange();
  };
  browser.tabs.onUpdated.addListener(onUpdated);
  return () => browser.tabs.onUpdated.removeListener(onUpdated);
}

/** Calls back whenever the tab in front, or its page, is another one. Returns the undo. */
export function watchActiveTab(onChange: () => void): () => void {
  browser.tabs.onActivated.addListener(onChange);
  const stop = watchLoading(onChange);
  return () => {
    browser.tabs.onActivated.removeListener(onChange);
    stop();
  };
}
