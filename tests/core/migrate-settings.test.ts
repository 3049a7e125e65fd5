import { describe, expect, it } from 'vitest';
import { migrateSettings } from '../../src/core/migrate-settings.ts';
import { readSettings } from '../../src/core/read-settings.ts';
import { defaultSettings, settingsVersion } from '../../src/core/settings.ts';
import { readSettingsFile } from '../../src/core/settings-file.ts';
import { olderSettings } from './older-settings.ts';

describe('settings of an older version', () => {
  it.each(Object.entries(olderSettings))(
    '(%s) are kept, and what is new stands at its default',
    (_, stored) => {
      const now = { ...defaultSettings, ...stored, version: settingsVersion };
      expect(readSettings(stored)).toEqual({ settings: now, broken: [] });
    },
  );

  it.each(Object.entries(olderSettings))('(%s) are read from a file that was saved then', (_, settings) => {
    const file = JSON.stringify({ kind: 'sidelight-settings', version: 1, settings });
    expect(readSettingsFile(file, { ...defaultSettings, paused: true })).toEqual({
      settings: { ...defaultSettings, ...settings, version: settingsVersion },
    });
  });

  it('are there for every version before this one', () => {
    const versions = new Set(Object.values(olderSettings).map(({ version }) => version));
    const older = Array.from({ length: settingsVersion - 1 }, (_, index) => index + 1);
    expect([...versions].sort(), 'add what that version stored to tests/core/older-settings.ts').toEqual(
      older,
    );
  });

  it('come to this version from every older one, and from none at all', () => {
    for (let version = 1; version <= settingsVersion; version++)
      expect(migrateSettings({ version, theme: 'dark' })).toEqual({
        version: settingsVersion,
        theme: 'dark',
      });
    for (const version of [undefined, null, 0, -1, 1.5, '1', {}, Number.NaN])
      expect(migrateSettings({ version, theme: 'dark' })).toEqual({
        version: settingsVersion,
        theme: 'dark',
      });
  });
});

it('settings of a newer version are read as far as they are known', () => {
  const { settings, broken } = readSettings({ version: 99, theme: 'dark', where: 'asked', later: [1] });
  expect(settings).toEqual({ ...defaultSettings, theme: 'dark', where: 'asked' });
  expect(broken).toEqual([]);
});
