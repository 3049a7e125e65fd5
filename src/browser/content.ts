import { answerCall, type Caller, callerOf, type Handlers } from './calls.ts';
import type { GateReports } from './messages.ts';

/**
 * The extension API for scripts in pages, without the polyfill: eleven kilobytes are too many on every page. Chrome's
 * promise form and `sendResponse` work in both browsers.
 */
const api: typeof chrome = (globalThis as { browser?: typeof chrome }).browser ?? chrome;

/** The background, as called from a page. Calls fail with `NoAnswer` once the extension was updated or removed: then this throws at once. */
export const background: Caller<GateReports> = callerOf(async (message) => api.runtime.sendMessage(message));

/** Whether the extension that this script belongs to is still there; after an update or removal it is not. */
export function isAlive(): boolean {
  return Boolean(api.runtime?.id);
}

/** Whether this browser ends a script with its extension, unheard, as Firefox does. In Chrome it goes on, alone. */
export function endsWithExtension(): boolean {
  return panelAddress().startsWith('moz-extension:');
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

/** The address of the panel's frame, as a page may load it: in Chrome another one in each run of the browser. */
export function panelAddress(): string {
  return api.runtime.getURL('panel.html');
}

/** The origin of the extension's pages, whatever the address by which a page loads them. */
export function ownOrigin(): string {
  const { protocol, host } = new URL(panelAddress());
  return `${protocol}//${protocol === 'chrome-extension:' ? api.runtime.id : host}`;
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
