import { readSettings } from '../core/read-settings.ts';
import { settingsKey, watchSettings } from './settings-store.ts';

const lastingKey = 'reads-privately';

/** Calls `act` with whether the reader reads privately, still in the moment of the reader's key or click. */
export type WhenReadingIsKnown = (act: (isPrivate: boolean) => void) => void;

/**
 * What knows whether the reader reads privately in the moment of a key or a click, in which alone browsers open a side panel. What is
 * awaited comes too late for that. A background that runs knows it. One that has just been started by the key knows it from before
 * where it has a `localStorage`, as in Firefox; Chrome's worker has none, but there the callback of a call still counts as the
 * moment from which the call was made.
 */
export function watchPrivateReading(): WhenReadingIsKnown {
  const lasting = findLasting();
  let known = lasting ? lasting.getItem(lastingKey) === 'yes' : undefined;
  const read = (act: (isPrivate: boolean) => void) =>
    chrome.storage.local.get(settingsKey, (stored) => act(isPrivate(stored[settingsKey])));
  const remember = () =>
    read((now) => {
      known = now;
      if (now) lasting?.setItem(lastingKey, 'yes');
      else lasting?.removeItem(lastingKey);
    });
  watchSettings(remember);
  remember();
  return (act) => (known === undefined ? read(act) : act(known));
}

function isPrivate(stored: unknown): boolean {
  return readSettings(stored).settings.opening === 'private';
}

function findLasting(): Storage | undefined {
  try {
    return (globalThis as { localStorage?: Storage | null }).localStorage ?? undefined;
  } catch (error) {
    // A browser that is told to keep nothing.
    console.debug('nothing is remembered for the next start:', error);
    return undefined;
  }
}
