import * as v from 'valibot';
import { migrateSettings } from './migrate-settings.ts';
import { readSettings } from './read-settings.ts';
import { defaultSettings, type Settings, settingsVersion } from './settings.ts';

/**
 * What travels through the browser's own sync where the reader wants it. Where to look, consents, archives and all else stay on the
 * device.
 */
const travellingSettings = [
  'opening',
  'confidence',
  'panelSide',
  'panelWidth',
  'folded',
  'theme',
  'language',
  'textSize',
] as const;

/** What travels only if the reader wants that too: it tells which sites somebody visits. */
export const travellingSites = ['chosenSites', 'hiddenSites'] as const;

export type TravellingSetting = (typeof travellingSettings)[number] | (typeof travellingSites)[number];

/** When the reader last changed a setting, in milliseconds since 1970; absent where it was not seen. */
export type ChangeTimes = Partial<Record<keyof Settings, number>>;

/** A setting as the browser's sync keeps it, under its own name. */
export interface SyncedItem {
  /** The version of the settings that it is of. */
  version: number;
  value: unknown;
  at: number;
}

export interface SyncPlan {
  /** What this device is to have. */
  settings: Settings;
  times: ChangeTimes;
  /** What the browser's sync is to keep besides what it has. */
  put: Record<string, SyncedItem>;
  /** Settings that are longer than it takes. */
  tooLong: TravellingSetting[];
}

/** The most bytes of an item with its name, a little below what browsers take (`QUOTA_BYTES_PER_ITEM` is 8192). */
export const mostBytes = 8000;

/** A change from further ahead than this, in milliseconds, was made by a clock that is wrong. */
const farAhead = 86_400_000;

const item = v.object({
  version: v.pipe(v.number(), v.integer(), v.minValue(1)),
  value: v.unknown(),
  at: v.pipe(v.number(), v.minValue(0)),
});

/** The times with those of the settings that differ between `before` and `after` set to `now`. */
export function stampChanges(
  before: Settings,
  after: Settings,
  times: ChangeTimes,
  now: number,
): ChangeTimes {
  const changed = (Object.keys(after) as (keyof Settings)[]).filter(
    (name) => JSON.stringify(before[name]) !== JSON.stringify(after[name]),
  );
  return { ...times, ...Object.fromEntries(changed.map((name) => [name, now])) };
}

/** The times in what is stored; what cannot be read is left out. */
export function readChangeTimes(stored: unknown): ChangeTimes {
  if (typeof stored !== 'object' || stored === null) return {};
  return Object.fromEntries(
    Object.entries(stored).filter(
      ([name, time]) => name in defaultSettings && typeof time === 'number' && time > 0,
    ),
  );
}

/**
 * What is to become of the settings here and of what the browser's sync keeps: of each travelling setting the one that was changed
 * last. A value that cannot be is not taken, nor one of a later version, which is not overwritten either. `sites` says whether lists
 * of sites travel; where they begin to (`joins`), what is in either list is kept. Private reading is not ended from elsewhere.
 */
export function planSync(
  here: { settings: Settings; times: ChangeTimes },
  synced: Record<string, unknown>,
  { sites, joins }: { sites: boolean; joins: boolean },
  now: number,
): SyncPlan {
  const plan: SyncPlan = { settings: here.settings, times: { ...here.times }, put: {}, tooLong: [] };
  for (const name of [...travellingSettings, ...(sites ? travellingSites : [])]) {
    const found = v.safeParse(item, synced[name]);
    if (found.success && found.output.version > settingsVersion) continue;
    const taken = found.success ? take(here.settings, name, found.output) : undefined;
    const theirs = taken && found.success ? (found.output.at > now + farAhead ? 1 : found.output.at) : 0;
    const ours = here.times[name] ?? (isDefault(here.settings, name) ? 0 : 1);
    if (joins && taken && isList(name)) unite(plan, name, taken[name], now);
    else if (taken && theirs >= ours) {
      if (name === 'opening' && here.settings.opening === 'private') continue;
      plan.settings = { ...plan.settings, [name]: taken[name] };
      plan.times[name] = theirs;
      continue;
    } else if (ours === 0) continue;
    else plan.times[name] = ours;
    const put: SyncedItem = {
      version: settingsVersion,
      value: plan.settings[name],
      at: plan.times[name] ?? now,
    };
    if (bytesOf(name + JSON.stringify(put)) > mostBytes) plan.tooLong.push(name);
    else if (JSON.stringify(put) !== JSON.stringify(synced[name])) plan.put[name] = put;
  }
  return plan;
}

/** The settings with this one as it came, written as this version would; undefined where it cannot be. */
function take(
  settings: Settings,
  name: TravellingSetting,
  { version, value }: { version: number; value?: unknown },
): Settings | undefined {
  const read = readSettings({ ...settings, ...migrateSettings({ [name]: value, version }) });
  return read.broken.length ? undefined : read.settings;
}

function unite(plan: SyncPlan, name: (typeof travellingSites)[number], others: string[], now: number): void {
  const all = [...new Set([...plan.settings[name], ...others])];
  plan.settings = { ...plan.settings, [name]: all };
  plan.times[name] = now;
}

function isList(name: TravellingSetting): name is (typeof travellingSites)[number] {
  return travellingSites.some((list) => list === name);
}

function isDefault(settings: Settings, name: TravellingSetting): boolean {
  return JSON.stringify(settings[name]) === JSON.stringify(defaultSettings[name]);
}

/** Length in UTF-8. */
function bytesOf(text: string): number {
  return encodeURIComponent(text).replace(/%../g, 'x').length;
}
