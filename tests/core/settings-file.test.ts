import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readSettings } from '../../src/core/read-settings.ts';
import { defaultSettings, type Settings } from '../../src/core/settings.ts';
import { readSettingsFile, writeSettingsFile } from '../../src/core/settings-file.ts';

const now: Settings = { ...defaultSettings, theme: 'dark', hiddenSites: ['now.example'] };
const file = (settings: unknown, change = {}) =>
  JSON.stringify({ kind: 'sidelight-settings', version: 1, settings, ...change });

describe('a file of settings', () => {
  it('gives back whatever settings it was written from', () => {
    fc.assert(
      fc.property(
        fc.record({ hiddenSites: fc.array(fc.domain()), paused: fc.boolean(), textSize: fc.integer() }),
        (stored) => {
          const { settings } = readSettings(stored);
          expect(readSettingsFile(writeSettingsFile(settings), now)).toEqual({ settings });
        },
      ),
    );
  });

  it('leaves what it does not speak of as it is', () =>
    expect(readSettingsFile(file({ textSize: 150 }), now)).toEqual({ settings: { ...now, textSize: 150 } }));

  it('drops what is no setting', () =>
    expect(readSettingsFile(file({ extra: '<b>', __proto__: { a: 1 } }), now)).toEqual({ settings: now }));

  it.each<[string, string, object]>([
    ['no JSON', 'options:', { problem: 'foreign' }],
    ['nothing', '', { problem: 'foreign' }],
    ['another kind', file({}, { kind: 'bookmarks' }), { problem: 'foreign' }],
    ['no settings', file(['every']), { problem: 'foreign' }],
    ['a later version', file({}, { version: 2 }), { problem: 'newer' }],
    ['too much', ' '.repeat(1_000_001), { problem: 'large' }],
    [
      'values that cannot be',
      file({ where: 'nowhere', chosenSites: [1, 2], theme: 'light' }),
      { problem: 'damaged', fields: ['chosenSites', 'where'] },
    ],
  ])('with %s is refused, and says why', (_, text, answer) => {
    const read = readSettingsFile(text, now);
    if ('problem' in read && read.problem === 'damaged') read.fields.sort();
    expect(read).toEqual(answer);
  });

  it('never throws, whatever is in it', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.json(),
          fc.jsonValue().map((inner) => file(inner)),
        ),
        (text) => {
          expect(readSettingsFile(text, now)).toBeDefined();
        },
      ),
    );
  });
});
