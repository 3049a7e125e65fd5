import { readSettings } from './read-settings.ts';
import { defaultSettings, type Settings } from './settings.ts';

/** What the file says of itself, so that no other JSON is taken for it. */
const kind = 'sidelight-settings';
const version = 1;
/** The most characters that are read: two full lists of sites fit in several times over. */
const longest = 1_000_000;

/** Why a file is not taken, and which settings in it are to blame where it is `damaged`. */
export type FileProblem =
  | { problem: 'foreign' | 'newer' | 'large' }
  | { problem: 'damaged'; fields: (keyof Settings)[] };

/** The settings as the text of a file, JSON, with a version. */
export function writeSettingsFile(settings: Settings): string {
  return `${JSON.stringify({ kind, version, settings }, null, 2)}\n`;
}

/**
 * Reads a file of settings. What it leaves out, such as a setting that came later than the file, stays as it is `now`. A file
 * with one value that cannot be is not taken at all.
 */
export function readSettingsFile(text: string, now: Settings): { settings: Settings } | FileProblem {
  if (text.length > longest) return { problem: 'large' };
  const file = parse(text);
  if (!isRecord(file) || file.kind !== kind || typeof file.version !== 'number')
    return { problem: 'foreign' };
  if (file.version > version) return { problem: 'newer' };
  if (!isRecord(file.settings)) return { problem: 'foreign' };
  const { settings, broken } = readSettings({ ...now, ...file.settings });
  const fields = [...new Set(broken)].filter((name): name is keyof Settings => name in defaultSettings);
  return fields.length ? { problem: 'damaged', fields } : { settings };
}

function parse(text: string): unknown {
  try {
    // Some editors begin a file with a byte order mark.
    return JSON.parse(text.replace(/^\ufeff/, ''));
  } catch {
    return undefined;
  }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
