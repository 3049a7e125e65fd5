import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import { type Edition, edition } from '../core/packs/envelope.ts';
import type { Trust } from '../core/packs/verify-pack.ts';

const key = v.pipe(
  v.strictObject({
    id: v.string(),
    public: v.pipe(v.string(), v.regex(/^[A-Za-z\d+/]{43}=$/, 'is not 32 bytes in Base64')),
    holder: v.pipe(v.string(), v.minLength(1)),
  }),
  v.check((held) => held.id === keyIdOf(held.public), 'has an id that is not the beginning of its SHA-256'),
);

const trust = v.pipe(
  v.strictObject({
    threshold: v.pipe(v.number(), v.integer(), v.minValue(2, 'is less than two editors')),
    keys: v.array(key),
  }),
  v.check(
    ({ keys }) => new Set(keys.map((held) => held.public)).size === keys.length,
    'lists a key twice, which would let one editor count as two',
  ),
);

/** The id of a public key (Base64): the first sixteen digits of its SHA-256. */
export function keyIdOf(publicKey: string): string {
  return createHash('sha256').update(Buffer.from(publicKey, 'base64')).digest('hex').slice(0, 16);
}

/** Reads a list of editors' keys; throws, naming what is wrong, for what is none. */
export function readTrust(json: unknown): Trust {
  return v.parse(trust, json);
}

/** The number and the day of the knowledge in a folder, `edition.json`; throws where there is none. */
export function readEdition(folder = 'src/knowledge'): Edition {
  return v.parse(edition, readJson(join(folder, 'edition.json')));
}

/** The editors' public keys, `pack-keys.json`; throws where there is none. */
export function readKeys(folder = 'src/knowledge'): Trust {
  return readTrust(readJson(join(folder, 'pack-keys.json')));
}

function readJson(file: string): unknown {
  return JSON.parse(readFileSync(file, 'utf8'));
}
