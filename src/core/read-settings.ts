import * as v from 'valibot';
import { consents } from './lookup/consent.ts';
import { migrateSettings } from './migrate-settings.ts';
import { siteOf } from './normalize-link.ts';
import { mostMirrors, readMirror } from './packs/mirror.ts';
import {
  confidences,
  defaultSettings,
  panelSides,
  type Settings,
  settingsVersion,
  themes,
  waysToOpen,
  whereToLook,
} from './settings.ts';

/** A host name, or an IPv6 address in its brackets, as `URL` writes them. */
const site = v.pipe(v.string(), v.regex(/^(?:\[[\da-f:]+\]|[\w-]+(?:\.[\w-]+)*)$/), v.maxLength(253));

/** The id of a service, or the key of a part of the panel. */
const id = v.pipe(v.string(), v.regex(/^[a-z][a-z\d-]{0,39}$/));

const entries = <T extends v.GenericSchema>(value: T) =>
  v.pipe(
    v.record(id, value),
    v.check((record) => Object.keys(record).length <= 50),
  );

const fields = {
  where: v.picklist(whereToLook),
  chosenSites: v.array(v.unknown()),
  opening: v.picklist(waysToOpen),
  confidence: v.picklist(confidences),
  panelSide: v.picklist(panelSides),
  panelWidth: v.nullable(v.pipe(v.number(), v.minValue(200), v.maxValue(4000))),
  folded: v.pipe(v.array(id), v.maxLength(50)),
  hiddenSites: v.array(v.unknown()),
  paused: v.boolean(),
  theme: v.picklist(themes),
  language: v.pipe(v.string(), v.regex(/^(?:browser|[a-z]{2,3}(?:-[A-Za-z]{2,4})?)$/)),
  textSize: v.pipe(v.number(), v.minValue(50), v.maxValue(300)),
  consents: entries(v.picklist(consents)),
  hosts: entries(
    v.pipe(v.string(), v.maxLength(200), v.regex(/^https?:\/\/[a-z\d.-]+(?::\d{1,5})?(?:\/[^\s#]*)?$/)),
  ),
  archives: v.pipe(v.array(id), v.maxLength(50)),
  keepAnswers: v.boolean(),
  mirrors: v.array(v.unknown()),
};

export interface ReadSettings {
  settings: Settings;
  /** Fields whose stored value could not be read, and which stand at their default; `settings` where nothing could be. */
  broken: string[];
}

/** Reads stored settings, of this version or an older one, field by field: what is readable is kept, the rest falls back to the default and is named. */
export function readSettings(stored: unknown): ReadSettings {
  if (stored === undefined) return { settings: defaultSettings, broken: [] };
  if (typeof stored !== 'object' || stored === null || Array.isArray(stored))
    return { settings: defaultSettings, broken: ['settings'] };
  const record = migrateSettings(stored as Record<string, unknown>);
  const broken: string[] = [];
  const read = <Name extends keyof typeof fields>(name: Name): unknown => {
    if (!(name in record)) return defaultSettings[name];
    const result = v.safeParse(fields[name], record[name]);
    if (!result.success) broken.push(name);
    return result.success ? result.output : defaultSettings[name];
  };
  const list = (
    name: 'chosenSites' | 'hiddenSites' | 'mirrors',
    readItem: (item: unknown) => string | undefined,
  ): string[] => {
    const items = read(name) as unknown[];
    const kept = items.flatMap((item) => readItem(item) ?? []);
    if (kept.length < items.length) broken.push(name);
    return [...new Set(kept)];
  };
  const sites = (name: 'chosenSites' | 'hiddenSites') => list(name, readSite).slice(0, 2000);
  const settings = {
    version: settingsVersion,
    where: read('where'),
    chosenSites: sites('chosenSites'),
    opening: read('opening'),
    confidence: read('confidence'),
    panelSide: read('panelSide'),
    panelWidth: read('panelWidth'),
    folded: read('folded'),
    hiddenSites: sites('hiddenSites'),
    paused: read('paused'),
    theme: read('theme'),
    language: read('language'),
    textSize: read('textSize'),
    consents: read('consents'),
    hosts: read('hosts'),
    archives: read('archives'),
    keepAnswers: read('keepAnswers'),
    mirrors: list('mirrors', readMirror).slice(0, mostMirrors),
  } as Settings;
  return { settings, broken };
}

/** The site of what a reader types or pastes (`https://www.bbc.com/news` gives `bbc.com`), as `siteOf` has it; undefined for anything else. */
export function readSite(input: unknown): string | undefined {
  if (typeof input !== 'string') return undefined;
  const result = v.safeParse(site, siteOf(`http://${input.trim().replace(/^[a-z][a-z\d+.-]*:\/\//i, '')}`));
  return result.success ? result.output : undefined;
}
