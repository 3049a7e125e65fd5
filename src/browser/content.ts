import { answerCall, type Caller, callerOf, type Handlers } from './calls.ts';
import type { LookupCalls, LookupEvents, LookupSurface } from './lookups/lookup-calls.ts';
import type { BackgroundCalls, PanelEvents } from './messages.ts';

/**
 * The extension API for scripts in pages, without the polyfill: eleven kilobytes are too many on every page. Chrome's
 * promise form and `sendResponse` work in both browsers.
 */
const api: typeof chrome = (globalThis as { browser?: typeof chrome }).browser ?? chrome;

/** The background, as called from a page. Calls fail with `NoAnswer` once the extension was updated or removed. */
export const background: Caller<BackgroundCalls> = callerOf((message) => api.runtime.sendMessage(message));

/** The look-ups about this page. */
export const lookupsHere: LookupSurface = {
  // Marked, so that the gate, which asks for none, is built without it.
  calls: /* @__PURE__ */ callerOf<LookupCalls>((message) => api.runtime.sendMessage(message)),
  watch(onChange) {
    let isWatching = true;
    answerCalls<LookupEvents>({ lookupsChanged: () => (isWatching ? onChange() : undefined) });
    return () => {
      isWatching = false;
    };
  },
  hold() {
    const port = api.runtime.connect({ name: 'lookups' });
    return () => port.disconnect();
  },
};

/** Calls back with the id of a topic that the reader wants explained. */
export function watchOpenTopic(onOpen: (topic: string) => void | Promise<void>): void {
  answerCalls<PanelEvents>({ openTopic: (_, topic) => onOpen(topic) });
}

/** Whether the extension that this script belongs to is still there; after an update or removal it is not. */
export function isAlive(): boolean {
  return Boolean(api.runtime?.id);
}

/** Answers calls from the background and the extension's pages. */
export function answerCalls<T>(handlers: Handlers<T, null>): void {
  api.runtime.onMessage.addListener((message: unknown, sender, respond) => {
    if (sender.id !== api.runtime.id) return false;
    const answer = answerCall(handlers, message, null);
    answer?.then(respond);
    return answer !== undefined;
  });
}

/** Whether the browser has a side panel that the background can open for a page. Firefox's sidebar opens from its own pages only. */
export function hasSidePanel(): boolean {
  return 'side_panel' in api.runtime.getManifest();
}

/** The interface's text by key, in the browser's language. */
export function getMessage(key: string, substitutions?: string[]): string {
  return api.i18n.getMessage(key, substitutions);
}

/**
 * Whether this is the first script of that name in this page: scripts may be injected again, after a worker was stopped
 * or the reader asked twice.
 */
export function isFirst(name: string): boolean {
  const key = Symbol.for(`sidelight ${name}`);
  const world = globalThis as unknown as Record<symbol, boolean>;
  if (world[key]) return false;
  world[key] = true;
  return true;
}
