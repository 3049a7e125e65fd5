import type { PackEdition, Verdict } from '../../core/packs/verify-pack.ts';
import type { PackSearch } from './look-for-pack.ts';

/** What only our own pages may ask of the background about knowledge packs. */
export interface PackCalls {
  /** Asks the mirrors now, if the reader allows it. */
  lookForPack(): PackSearch;
  /** Asks them if they were not asked for a day. */
  lookForPackIfDue(): void;
  /** Takes up a pack from the text of a file. Asks nobody. */
  takePack(text: string): Verdict<PackEdition>;
  /** Goes back to what came with the extension. */
  layDownPack(): void;
}
