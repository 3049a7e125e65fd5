import * as v from 'valibot';
import { defaultSettings, type Settings, themes, waysToOpen, whereToLook } from './settings.ts';

const site = v.pipe(
  v.string(),
  v.trim(),
  v.toLowerCase(),
  v.regex(/^[\p{L}\d-]+(?:\.[\p{L}\d-]+)*$/u),
  v.maxLength(253),
);

const fields = {
  where: v.picklist(whereToLook),
  chosenSites: v.array(v.unknown()),
  opening: v.picklist(waysToOpen),
  hiddenSites: v.array(v.unknown()),
  paused: v.boolean(),
  theme: v.picklist(themes),
  textSize: v.pipe(v.number(), v.minValue(50), v.maxValue(300)),
};

export interface ReadSettings {
  settings: Settings;
  /** Fields whose stored value could not be read, and which stand at their default; `settings` where nothing could be. */
  broken: string[];
}

/** Reads stored settings field by field: what is readable is kept, the rest falls back to the default and is named. */
export function readSettings(stored: unknown): ReadSettings {
  if (stored === undefined) return { settings: defaultSettings, broken: [] };
  if (typeof stored !== 'object' || stored === null || Array.isArray(stored))
    return { settings: defaultSettings, broken: ['settings'] };
  const record = stored as Record<string, unknown>;
  const broken: string[] = [];
  const read = <Name extends keyof typeof fields>(name: Name): unknown => {
    if (!(name in record)) return defaultSettings[name];
    const result = v.safeParse(fields[name], record[name]);
    if (!result.success) broken.push(name);
    return result.success ? result.output : defaultSettings[name];
  };
  const sites = (name: 'chosenSites' | 'hiddenSites'): string[] => {
    const items = read(name) as unknown[];
    const kept = items.flatMap((item) => readSite(item) ?? []);
    if (kept.length < items.length) broken.push(name);
    return [...new Set(kept)].slice(0, 2000);
  };
  const settings = {
    version: 1,
    where: read('where'),
    chosenSites: sites('chosenSites'),
    opening: read('opening'),
    hiddenSites: sites('hiddenSites'),
    paused: read('paused'),
    theme: read('theme'),
    textSize: read('textSize'),
  } as Settings;
  return { settings, broken };
}

/** A host name from what a reader types or pastes (`https://www.bbc.com/news` gives `bbc.com`); undefined for anything else. */
export function readSite(input: unknown): string | undefined {
  if (typeof input !== 'string') return undefined;
  const host = input
    .trim()
    .replace(/^[a-z]+:\/\//i, '')
    .replace(/[/?#:].*$/, '')
    .replace(/^(?:www|m)\.(?=.*\.)/i, '');
  const result = v.safeParse(site, host);
  return result.success ? result.output : undefined;
}
