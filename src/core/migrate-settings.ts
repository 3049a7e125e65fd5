import { settingsVersion } from './settings.ts';

type Stored = Readonly<Record<string, unknown>>;

/**
 * What makes settings of a version into those of the next, by the version that they have. A step renames and rewrites; fields
 * that are new need none, as what is absent stands at its default. Never change a step: readers have settings of every version.
 */
const steps: Record<number, (settings: Stored) => Stored> = {
  // 2: language, services, archives and the panel's place came to what the first had.
  1: (settings) => settings,
};

/** The version that stored settings have; the first where they do not say. */
export function versionOf(stored: Stored): number {
  const { version } = stored;
  return Number.isSafeInteger(version) && Number(version) >= 1 ? Number(version) : 1;
}

/**
 * Stored settings as the present version would have stored them, not checked yet. Those of a version still to come are left as
 * they are: what is known of them can be read.
 */
export function migrateSettings(stored: Stored): Stored {
  let settings = stored;
  for (let version = versionOf(stored); version < settingsVersion; version++) {
    const step = steps[version];
    if (!step) throw new Error(`settings of version ${version} have no step to the next: write one`);
    settings = { ...step(settings), version: version + 1 };
  }
  return settings;
}
