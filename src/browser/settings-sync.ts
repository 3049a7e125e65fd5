import browser from 'webextension-polyfill';
import { judgeClock } from '../core/clock.ts';
import { planSync, type TravellingSetting, travellingSites } from '../core/settings-sync.ts';
import { runInTurn } from './queue.ts';
import { alterSettings, watchSettings } from './settings-store.ts';
import { watchStored } from './watch-stored.ts';

/** Whether the settings travel through the browser's own sync, and the lists of sites with them. The choice itself does not travel. */
export interface SyncChoice {
  on: boolean;
  sites: boolean;
}

/** What came of the last time. */
export interface SyncState {
  /** What the browser's sync does not take, as it is too long. */
  tooLong: TravellingSetting[];
  /** Whether the browser's sync refused. */
  failed: boolean;
  /** Whether the lists of sites have been brought together with those of other browsers. */
  joined: boolean;
}

const choiceKey = 'sync';
const stateKey = 'sync-state';

/** The reader's choice; off until it was made. */
export async function loadSync(): Promise<SyncChoice & SyncState> {
  const stored = await browser.storage.local.get([choiceKey, stateKey]);
  const choice = (stored[choiceKey] ?? {}) as Partial<SyncChoice>;
  const state = (stored[stateKey] ?? {}) as Partial<SyncState>;
  const on = choice.on === true;
  return {
    on,
    sites: on && choice.sites === true,
    tooLong: Array.isArray(state.tooLong) ? state.tooLong : [],
    failed: state.failed === true,
    joined: state.joined === true,
  };
}

/** Stores the reader's choice; lists that are to travel no more are taken out of the browser's sync. */
export async function chooseSync({ on, sites }: SyncChoice): Promise<void> {
  const before = await loadSync();
  const travel = on && sites;
  const { tooLong, failed } = before;
  // Lists that did not travel for a while may have changed here and there: they are brought together anew.
  const joined = before.joined && before.sites && travel;
  await browser.storage.local.set({
    [choiceKey]: { on, sites: travel },
    [stateKey]: { tooLong, failed, joined } satisfies SyncState,
  });
  if (before.sites && !travel) await browser.storage.sync.remove([...travellingSites]);
}

/** Takes everything of ours out of the browser's sync, and has nothing travel any more. */
export async function leaveSync(): Promise<void> {
  await browser.storage.local.remove([choiceKey, stateKey]);
  await browser.storage.sync.clear();
}

/** Brings the settings and what the browser's sync keeps into step, where the reader wants that. */
export async function syncSettings(now: number): Promise<void> {
  const choice = await loadSync();
  if (!choice.on) return;
  const state: SyncState = { tooLong: [], failed: false, joined: choice.sites };
  try {
    const synced = await browser.storage.sync.get(null);
    const joins = choice.sites && !choice.joined;
    await alterSettings(async (here) => {
      const plan = planSync(here, synced, { sites: choice.sites, joins }, now);
      state.tooLong = plan.tooLong;
      if (Object.keys(plan.put).length) await browser.storage.sync.set(plan.put);
      const isSame =
        JSON.stringify([plan.settings, plan.times]) === JSON.stringify([here.settings, here.times]);
      return isSame ? null : plan;
    });
  } catch (error) {
    // Too many changes in a minute, too much in all, or no sync in this browser: the next change tries again.
    console.debug('the browser’s sync:', error);
    Object.assign(state, { failed: true, joined: choice.joined });
  }
  const { tooLong, failed, joined } = choice;
  if (JSON.stringify(state) !== JSON.stringify({ tooLong, failed, joined }))
    await browser.storage.local.set({ [stateKey]: state });
}

/** Calls back whenever the reader's choice changes, or what came of it. Returns the undo. */
export function watchSync(onChange: () => void): () => void {
  const stopChoice = watchStored(choiceKey, onChange);
  const stopState = watchStored(stateKey, onChange);
  return () => {
    stopChoice();
    stopState();
  };
}

/**
 * Keeps the settings in step from now on: after each change of them, of the reader's choice, and of what the browser's sync keeps.
 * Gives back what does so once more. Changes in a row count as one.
 */
export function keepSettingsInStep(): () => Promise<void> {
  const sync = runInTurn(async () => {
    await new Promise((resolve) => setTimeout(resolve, 1000));
    await syncSettings(judgeClock(Date.now()));
  });
  watchSettings(() => void sync());
  watchStored(choiceKey, () => void sync());
  browser.storage.onChanged.addListener((_: unknown, area: string) => {
    if (area === 'sync') void sync();
  });
  return sync;
}
