import { createPrivateKey, createPublicKey, generateKeyPairSync, type KeyObject, sign } from 'node:crypto';
import type { PackKey } from '../../core/packs/verify-pack.ts';
import { keyIdOf } from '../../knowledge/read-pack-facts.ts';

/** A new pair of keys: the private one as the text of a PKCS #8 file in PEM, the public one as a line of `pack-keys.json`. */
export function makeKeyPair(holder: string): { privatePem: string; held: PackKey } {
  const { privateKey, publicKey } = generateKeyPairSync('ed25519');
  const privatePem = privateKey.export({ type: 'pkcs8', format: 'pem' });
  return { privatePem: privatePem.toString(), held: describeKey(publicKey, holder) };
}

/** The id of a private key's public half, and its signature of the UTF-8 bytes of a text; throws for what is no Ed25519 key. */
export function signText(text: string, privatePem: string): { key: string; signature: string } {
  const privateKey = readPrivateKey(privatePem);
  if (privateKey.asymmetricKeyType !== 'ed25519')
    throw new Error(`the key is of the kind ${privateKey.asymmetricKeyType}; packs are signed with Ed25519`);
  const { id } = describeKey(createPublicKey(privateKey), '');
  return { key: id, signature: sign(null, Buffer.from(text), privateKey).toString('base64') };
}

function readPrivateKey(pem: string): KeyObject {
  try {
    return createPrivateKey(pem);
  } catch {
    throw new Error('this is no private key that can be read');
  }
}

function describeKey(publicKey: KeyObject, holder: string): PackKey {
  const { x = '' } = publicKey.export({ format: 'jwk' });
  const raw = Buffer.from(x, 'base64url').toString('base64');
  return { id: keyIdOf(raw), public: raw, holder };
}
