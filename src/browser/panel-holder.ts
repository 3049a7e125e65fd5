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
