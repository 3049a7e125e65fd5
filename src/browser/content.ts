import { answerCall, type Caller, callerOf, type Handlers } from './calls.ts';
import type { BackgroundCalls } from './messages.ts';

/**
 * The extension API for scripts in pages, without the polyfill: eleven kilobytes are too many on every page. Chrome's
 * promise form and `sendResponse` work in both browsers.
 */
const api: typeof chrome = (globalThis as { browser?: typeof chrome }).browser ?? chrome;

/** The background, as called from a page. Calls fail with `NoAnswer` once the extension was updated or removed. */
export const background: Caller<BackgroundCalls> = callerOf((message) => api.runtime.sendMessage(message));

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

/** The interface's text by key. */
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
