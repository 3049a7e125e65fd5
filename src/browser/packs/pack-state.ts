import browser from 'webextension-polyfill';
import { type PackState, readPackState } from '../../core/packs/pack-state.ts';
import { watchStored } from '../watch-stored.ts';

const key = 'packs';

/** Which pack is in use. */
export async function loadPackState(): Promise<PackState> {
  return readPackState((await browser.storage.local.get(key))[key]);
}

/** Changes it: one change at a time, whichever of our pages makes it. Gives back how it is afterwards. */
export async function changePackState(
  change: (state: PackState) => PackState | Promise<PackState>,
): Promise<PackState> {
  return navigator.locks.request(key, async () => {
    const before = await loadPackState();
    const after = await change(before);
    if (after !== before) await browser.storage.local.set({ [key]: after });
    return after;
  });
}

/** Calls back whenever another pack is in use, or none. Returns the undo. */
export function watchPackState(onChange: () => void): () => void {
  return watchStored(key, onChange);
}
