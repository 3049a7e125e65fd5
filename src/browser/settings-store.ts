import browser from 'webextension-polyfill';
import { judgeClock } from '../core/clock.ts';
import { versionOf } from '../core/migrate-settings.ts';
import { readSettings } from '../core/read-settings.ts';
import { defaultSettings, type Settings, settingsVersion } from '../core/settings.ts';
import { type ChangeTimes, readChangeTimes, stampChanges } from '../core/settings-sync.ts';
import { watchStored } from './watch-stored.ts';

/** Where the settings are in the browser's local storage. */
export const settingsKey = 'settings';
/** When the reader last changed which setting. */
const timesKey = 'settings-changed';
/** Where settings that could not be read are kept, so that nothing is lost. */
const unreadableKey = 'settings-unreadable';

/** The reader's settings. What cannot be read falls back to the default, is kept aside, and is named in `broken`. */
export async function loadSettings(): Promise<{ settings: Settings; broken: string[] }> {
  const stored = (await browser.storage.local.get(settingsKey))[settingsKey];
  const read = readSettings(stored);
  if (read.broken.length)
    await browser.storage.local
      .set({ [unreadableKey]: stored })
      // A full disk: what is readable counts all the same.
      .catch((error: unknown) => console.debug('unreadable settings are not kept aside:', error));
  return read;
}

/** Stores the settings that `change` makes of the present ones: one change at a time, whichever of our pages makes it. */
export async function changeSettings(change: (settings: Settings) => Settings): Promise<void> {
  await alterSettings(({ settings, times }) => {
    const after = change(settings);
    return { settings: after, times: stampChanges(settings, after, times, judgeClock(Date.now())) };
  });
}

export interface TimedSettings {
  settings: Settings;
  times: ChangeTimes;
}

/** As `changeSettings`, by one who says himself when which setting was changed; null where nothing is to be stored. */
export async function alterSettings(
  alter: (before: TimedSettings) => TimedSettings | Promise<TimedSettings | null>,
): Promise<void> {
  await navigator.locks.request(settingsKey, async () => {
    const [{ settings }, stored] = await Promise.all([loadSettings(), browser.storage.local.get(timesKey)]);
    const after = await alter({ settings, times: readChangeTimes(stored[timesKey]) });
    if (!after) return;
    const times = Object.keys(after.times).length > 0 && { [timesKey]: after.times };
    await browser.storage.local.set({ [settingsKey]: after.settings, ...times });
  });
}

/** Stores settings of an older version as this one would. Where that fails, reading them does the same each time. */
export async function migrateStoredSettings(): Promise<void> {
  const stored = (await browser.storage.local.get(settingsKey))[settingsKey];
  if (typeof stored !== 'object' || stored === null || Array.isArray(stored)) return;
  if (versionOf({ ...stored }) < settingsVersion) await changeSettings((settings) => settings);
}

/** Puts every setting at its default, and leaves nothing of what they were. */
export async function resetSettings(): Promise<void> {
  await navigator.locks.request(settingsKey, async () => {
    await browser.storage.local.set({ [settingsKey]: defaultSettings });
    await browser.storage.local.remove([timesKey, unreadableKey]);
  });
}

/** Calls back, with the settings before, whenever the stored ones change. Returns the undo. */
export function watchSettings(onChange: (before: Settings) => void): () => void {
  return watchStored(settingsKey, (before) => onChange(readSettings(before).settings));
}
