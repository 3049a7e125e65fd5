import { expect, it } from 'vitest';
import { defaultSettings, type Settings } from '../../src/core/settings.ts';
import { listChanges, type SettingsChange } from '../../src/core/settings-changes.ts';

it.each<[string, Partial<Settings>, Partial<Settings>, SettingsChange[]]>([
  ['nothing', {}, {}, []],
  ['one value', {}, { where: 'asked' }, [{ setting: 'where', from: 'every', to: 'asked' }]],
  ['sites in another order', { hiddenSites: ['a', 'b'] }, { hiddenSites: ['b', 'a'] }, []],
  [
    'sites more and less',
    { hiddenSites: ['a', 'b'] },
    { hiddenSites: ['b', 'c'] },
    [{ setting: 'hiddenSites', added: ['c'], removed: ['a'] }],
  ],
  ['a consent that says the same as none', {}, { consents: { ooni: 'ask' } }, []],
  [
    'a consent taken back',
    { consents: { ooni: 'always' } },
    {},
    [{ setting: 'consents', service: 'ooni', from: 'always', to: 'ask' }],
  ],
  [
    'a host',
    {},
    { hosts: { wayback: 'https://a.example' } },
    [{ setting: 'hosts', service: 'wayback', from: undefined, to: 'https://a.example' }],
  ],
  [
    'archives in another order',
    { archives: ['wayback', 'arquivo'] },
    { archives: ['arquivo', 'wayback'] },
    [{ setting: 'archives', from: ['wayback', 'arquivo'], to: ['arquivo', 'wayback'] }],
  ],
])('settings that differ in %s', (_, before, after, changes) =>
  expect(listChanges({ ...defaultSettings, ...before }, { ...defaultSettings, ...after })).toEqual(changes),
);
