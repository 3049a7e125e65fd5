import { type Consent, consentTo } from './lookup/consent.ts';
import type { Settings } from './settings.ts';

/** Settings that are one value. */
const singles = [
  'where',
  'opening',
  'confidence',
  'paused',
  'panelSide',
  'panelWidth',
  'theme',
  'language',
  'textSize',
  'keepAnswers',
] as const;
type Single = (typeof singles)[number];
type Change<Name extends Single> = Name extends Single
  ? { setting: Name; from: Settings[Name]; to: Settings[Name] }
  : never;

/** One difference between settings; hosts are undefined where the reader has chosen none. */
export type SettingsChange =
  | Change<Single>
  | { setting: 'chosenSites' | 'hiddenSites' | 'mirrors'; added: string[]; removed: string[] }
  | { setting: 'archives' | 'folded'; from: string[]; to: string[] }
  | { setting: 'consents'; service: string; from: Consent; to: Consent }
  | { setting: 'hosts'; service: string; from: string | undefined; to: string | undefined };

const lists = ['chosenSites', 'hiddenSites', 'mirrors'] as const;

/** What is different in `after`, each thing by itself; empty where nothing is. The order of sites counts for nothing. */
export function listChanges(before: Settings, after: Settings): SettingsChange[] {
  const changes: SettingsChange[] = [];
  for (const setting of singles)
    if (before[setting] !== after[setting])
      changes.push({ setting, from: before[setting], to: after[setting] } as Change<Single>);
  for (const setting of lists) {
    const added = after[setting].filter((site) => !before[setting].includes(site));
    const removed = before[setting].filter((site) => !after[setting].includes(site));
    if (added.length || removed.length) changes.push({ setting, added, removed });
  }
  for (const service of idsIn(before.consents, after.consents)) {
    const [from, to] = [consentTo(before.consents, service), consentTo(after.consents, service)];
    if (from !== to) changes.push({ setting: 'consents', service, from, to });
  }
  for (const service of idsIn(before.hosts, after.hosts)) {
    const [from, to] = [before.hosts[service], after.hosts[service]];
    if (from !== to) changes.push({ setting: 'hosts', service, from, to });
  }
  for (const setting of ['archives', 'folded'] as const)
    if (before[setting].join() !== after[setting].join())
      changes.push({ setting, from: before[setting], to: after[setting] });
  return changes;
}

function idsIn(...records: Record<string, unknown>[]): string[] {
  return [...new Set(records.flatMap((record) => Object.keys(record)))].sort();
}
