import type { Edition } from '../../core/packs/envelope.ts';
import type { Trust } from '../../core/packs/verify-pack.ts';

/** What came with the extension: files of our own build, which its types describe. */
export interface Shipped {
  /** A file of `knowledge/`, by its name without ending. */
  read(name: string): Promise<unknown>;
}

/** The edition of the knowledge that came with the extension. */
export function shippedEdition(shipped: Shipped): Promise<Edition> {
  return shipped.read('edition') as Promise<Edition>;
}

/** The editors' public keys. */
export function shippedTrust(shipped: Shipped): Promise<Trust> {
  return shipped.read('keys') as Promise<Trust>;
}
