import browser from 'webextension-polyfill';
import type { FromFrame, ToFrame } from '../core/panel-frame.ts';
import { type Caller, callerOf } from './calls.ts';
import type { FrameCalls } from './messages.ts';

/** The background, as called from the panel's frame alone. */
export const frameCalls: Caller<FrameCalls> = callerOf((message) => browser.runtime.sendMessage(message));

/** The script in the page that keeps the panel's frame, as seen from there. */
export interface Holder {
  /** Nothing that it says is lost before somebody listens. */
  listen(onMessage: (message: ToFrame) => void): void;
  tell(message: FromFrame): void;
}

/** How often the frame looks whether its extension is still there, in milliseconds: seldom, so that the page has hidden it by then. */
const look = 10_000;

/**
 * In the panel's frame: empties it once the extension was updated or turned off. Firefox then leaves the frame in the page, its script
 * too, and tells it nothing, but takes the extension's interface from its window. Chrome ends the frame itself.
 */
export function leaveWithExtension(): void {
  if (location.protocol !== 'moz-extension:') return;
  const watch = setInterval(() => {
    if (chrome.runtime?.id) return;
    clearInterval(watch);
    // The page's policy, which tells the page what it forbids, lets `about:blank` be. By `location.replace()` that would have our origin,
    // and most of the memory would stay (seen in Firefox 153).
    const leave = document.createElement('meta');
    leave.httpEquiv = 'refresh';
    leave.content = '0;url=about:blank';
    document.head.append(leave);
  }, look);
}

/**
 * In the panel's frame: resolves once the script in the page has told the secret that it wrote into this address. Anybody else in
 * the page may send messages to the frame, and none of those is heard. To be called at once: who keeps it speaks when it is loaded.
 */
export function findHolder(): Promise<Holder> {
  const secret = location.hash.slice(1);
  return new Promise((resolve) => {
    const listen = ({ data, ports: [port] }: MessageEvent) => {
      if (!secret || data?.secret !== secret || !port) return;
      removeEventListener('message', listen);
      resolve({
        listen(onMessage) {
          port.onmessage = (event: MessageEvent<ToFrame>) => onMessage(event.data);
        },
        tell: (message) => port.postMessage(message),
      });
    };
    addEventListener('message', listen);
  });
}
