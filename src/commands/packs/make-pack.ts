import { createHash } from 'node:crypto';
import { addDays } from '../../core/add-days.ts';
import { readEdtf } from '../../core/edtf.ts';
import {
  type Edition,
  type PackFile,
  type PackHeader,
  packFormat,
  packKind,
  readHeader,
  readPackFile,
} from '../../core/packs/envelope.ts';
import { readContents } from '../../core/packs/read-contents.ts';
import { lastExpiry } from '../../core/packs/verify-pack.ts';
import { signText } from './editor-keys.ts';

/** How long a pack may be taken up, in days. */
const daysInForce = 365;

/**
 * The last day on which a pack made today of an edition of the day `created` is taken up, all `YYYY-MM-DD`: the one that is wanted,
 * else that in a year, or the last that extensions take. Undefined where the one that is wanted is no day, is not after today, or is
 * later than that.
 */
export function chooseExpiry(today: string, wanted?: string, created = today): string | undefined {
  const inAYear = addDays(today, daysInForce);
  const [latest = inAYear] = [inAYear, lastExpiry(created)].sort();
  if (latest <= today) return undefined;
  if (wanted === undefined) return latest;
  const isDay = readEdtf(wanted)?.from === wanted;
  return isDay && wanted > today && wanted <= latest ? wanted : undefined;
}

/** A pack that nobody has signed yet, of the files of the knowledge by name; throws where extensions would refuse them. */
export function makePack(
  parts: Record<string, string>,
  edition: Edition,
  expires: string,
  read: typeof readContents = readContents,
): PackFile {
  const contents = read(parts);
  if ('where' in contents) throw new Error(`extensions would refuse this pack, at ${contents.where}`);
  const hashes = Object.entries(parts).map(([name, text]) => [
    name,
    createHash('sha256').update(text).digest('hex'),
  ]);
  const header: PackHeader = {
    kind: packKind,
    format: packFormat,
    sequence: edition.sequence,
    created: edition.created,
    expires,
    parts: Object.fromEntries(hashes),
  };
  return { kind: packKind, format: packFormat, header: JSON.stringify(header), signatures: [], parts };
}

/** The pack with one more signature, or the same one renewed. */
export function signPack(pack: PackFile, privatePem: string): PackFile {
  const added = signText(pack.header, privatePem);
  return { ...pack, signatures: [...pack.signatures.filter(({ key }) => key !== added.key), added] };
}

/** The texts of the two files of a mirror: the pack, and its head. */
export function writePack(pack: PackFile): { pack: string; head: string } {
  const { parts: _, ...head } = pack;
  return { pack: `${JSON.stringify(pack)}\n`, head: `${JSON.stringify(head)}\n` };
}

/** Reads a pack that an editor was given; throws where it is none. */
export function openPack(text: string): { pack: PackFile; header: PackHeader } {
  const read = readPackFile(text);
  if ('problem' in read) throw new Error(`this is no pack that can be read (${read.problem.why})`);
  const header = readHeader(read.value.header);
  if (!header) throw new Error('the header of this pack is of no known shape');
  return { pack: read.value, header };
}

/** The names of the parts in which two packs' contents differ, by their hashes. */
export function compareHeaders(one: PackHeader, other: PackHeader): string[] {
  const names = new Set([...Object.keys(one.parts), ...Object.keys(other.parts)]);
  return [...names].filter((name) => one.parts[name] !== other.parts[name]).sort();
}
