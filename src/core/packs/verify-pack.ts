import { addDays } from '../add-days.ts';
import {
  type Edition,
  type PackFile,
  type PackHead,
  readHeader,
  readPackFile,
  readPackHead,
} from './envelope.ts';
import type { PackProblem } from './pack-problem.ts';
import { readContents } from './read-contents.ts';

/** An editor's key: its id, which is the beginning of its SHA-256, and the 32 bytes of it in Base64. */
export interface PackKey {
  id: string;
  public: string;
  /** Who holds the private one. */
  holder: string;
}

/** Whose signatures count, and how many of them are needed. */
export interface Trust {
  threshold: number;
  keys: readonly PackKey[];
}

/** The two things that need cryptography. */
export interface Signing {
  /** Whether the browser can check Ed25519 signatures at all. */
  isAble(): Promise<boolean>;
  /** Whether `signature` (Base64) is one of the UTF-8 bytes of `text` by the private half of `key` (Base64). */
  verify(key: string, signature: string, text: string): Promise<boolean>;
  /** SHA-256 of the UTF-8 bytes of `text`, in hexadecimal. */
  digest(text: string): Promise<string>;
}

/** What a pack is judged by. */
export interface Judgement {
  trust: Trust;
  signing: Signing;
  /** Today, `YYYY-MM-DD`. */
  today: string;
  /** What is in use: only what is newer is taken. */
  inUse: Edition;
}

/** An edition with the last day on which it is taken up. */
export interface PackEdition extends Edition {
  expires: string;
}

/** A pack that may be used: its edition, its signed head, and the text of each part that is known here. */
export interface VerifiedPack {
  edition: PackEdition;
  head: PackHead;
  parts: Record<string, string>;
}

/** How long a pack may be in force after the day of its edition: a pack for ever would be one that cannot be called in. */
const mostDaysInForce = 400;

/** The last day on which a pack of an edition of the day `created` may say that it is taken up; both `YYYY-MM-DD`. */
export function lastExpiry(created: string): string {
  return addDays(created, mostDaysInForce);
}

export type Verdict<T> = { value: T } | { problem: PackProblem };

/** Whether the text of a file is a pack to be taken up: whole, signed by enough editors, in force, newer, and of plain knowledge. */
export async function verifyPack(text: string, judgement: Judgement): Promise<Verdict<VerifiedPack>> {
  const able = await canJudge(judgement);
  if (able) return { problem: able };
  const file = readPackFile(text);
  if ('problem' in file) return file;
  const { parts, ...head } = file.value;
  const edition = await judgeHead(head, judgement);
  if ('problem' in edition) return edition;
  const hashes = readHeader(head.header)?.parts ?? {};
  const foreign = await findForeignPart(parts, hashes, judgement.signing);
  if (foreign) return { problem: { why: 'damaged', part: foreign } };
  const contents = readContents(parts);
  if ('where' in contents) return { problem: { why: 'contents', where: contents.where } };
  return { value: { edition: edition.value, head, parts: contents.parts } };
}

/** Whether a head is of a pack that would be taken up, as far as a head can tell. */
export async function verifyHead(text: string, judgement: Judgement): Promise<Verdict<PackEdition>> {
  const able = await canJudge(judgement);
  if (able) return { problem: able };
  const head = readPackHead(text);
  return 'problem' in head ? head : judgeHead(head.value, judgement);
}

/** Whether one part of a pack that was taken up before is still as it was signed, by editors whose keys still count. */
export async function verifyPart(
  name: string,
  text: string,
  head: PackHead,
  { trust, signing }: Pick<Judgement, 'trust' | 'signing'>,
): Promise<PackProblem | undefined> {
  const unsigned = await judgeSignatures(head, trust, signing);
  if (unsigned) return unsigned;
  const hash = readHeader(head.header)?.parts[name];
  return hash === (await signing.digest(text)) ? undefined : { why: 'damaged', part: name };
}

async function canJudge({ trust, signing }: Judgement): Promise<PackProblem | undefined> {
  if (!hasEnoughKeys(trust)) return { why: 'no-keys' };
  return (await signing.isAble()) ? undefined : { why: 'no-crypto' };
}

/** Whether there are as many different keys as there have to be signatures. */
export function hasEnoughKeys({ keys, threshold }: Trust): boolean {
  return threshold >= 1 && new Set(keys.map((key) => key.public)).size >= threshold;
}

async function judgeHead(head: PackHead, judgement: Judgement): Promise<Verdict<PackEdition>> {
  const unsigned = await judgeSignatures(head, judgement.trust, judgement.signing);
  if (unsigned) return { problem: unsigned };
  const header = readHeader(head.header);
  if (!header) return { problem: { why: 'other-format' } };
  const { sequence, created, expires } = header;
  if (expires > lastExpiry(created)) return { problem: { why: 'contents', where: 'expires' } };
  if (expires < judgement.today) return { problem: { why: 'expired', at: expires } };
  if (sequence <= judgement.inUse.sequence) return { problem: { why: 'not-newer', created } };
  return { value: { sequence, created, expires } };
}

/** Counts keys, not signatures: one editor who signs twice, or whose key is listed twice, is one. */
async function judgeSignatures(
  { header, signatures }: PackHead,
  { keys, threshold }: Trust,
  signing: Signing,
): Promise<PackProblem | undefined> {
  const counted = new Set<string>();
  for (const { key: id, signature } of signatures) {
    const key = keys.find((known) => known.id === id);
    if (key && !counted.has(key.public) && (await signing.verify(key.public, signature, header)))
      counted.add(key.public);
  }
  const valid = counted.size;
  return valid >= Math.max(1, threshold) ? undefined : { why: 'unsigned', valid, needed: threshold };
}

/** The name of a part that is not as it was signed, that is missing, or that nobody has signed. */
async function findForeignPart(
  parts: PackFile['parts'],
  hashes: Record<string, string>,
  signing: Signing,
): Promise<string | undefined> {
  for (const name of new Set([...Object.keys(parts), ...Object.keys(hashes)])) {
    const text = parts[name];
    if (text === undefined || (await signing.digest(text)) !== hashes[name]) return name;
  }
  return undefined;
}
