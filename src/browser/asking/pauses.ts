import * as v from 'valibot';
import browser from 'webextension-polyfill';

/** When a service was last asked, and until when it is to be left alone; milliseconds since 1970. */
export interface Pause {
  startedAt: number;
  until: number;
  /** How often in a row it said "too many requests". */
  strikes: number;
}

/** Remembers each service's pause for as long as the browser runs, so that a worker that was stopped does not forget it. */
export interface Pauses {
  load(service: string): Promise<Pause>;
  store(service: string, pause: Pause): Promise<void>;
}

const shape = v.object({ startedAt: v.number(), until: v.number(), strikes: v.number() });
const none: Pause = { startedAt: 0, until: 0, strikes: 0 };

/** The pauses in `storage.session`. */
export const sessionPauses: Pauses = {
  async load(service) {
    const key = `pause:${service}`;
    const read = v.safeParse(shape, (await browser.storage.session.get(key))[key]);
    return read.success ? read.output : none;
  },
  async store(service, pause) {
    await browser.storage.session.set({ [`pause:${service}`]: pause });
  },
};
