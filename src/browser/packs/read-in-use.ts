import type { PackProblem } from '../../core/packs/pack-problem.ts';
import { afterBreaking } from '../../core/packs/pack-state.ts';
import { type PackEdition, type Signing, verifyPart } from '../../core/packs/verify-pack.ts';
import { translationLanguages } from '../../core/translation.ts';
import { changePackState, loadPackState } from './pack-state.ts';
import type { PackStore } from './pack-store.ts';
import { type Shipped, shippedEdition, shippedTrust } from './shipped.ts';

/** What reading the knowledge in use needs. */
export interface PackReading {
  store: PackStore;
  shipped: Shipped;
  signing: Signing;
  /** Whether this is a private window, for which Firefox keeps a store of its own, which is empty: nothing is broken then. */
  isPrivate?: boolean;
}

/**
 * A part of the knowledge that is in use: of the pack, if there is one that is newer than what came with the extension, and
 * whole, and signed by keys that still count. A pack that is not is given up on the spot for the one before it or, at last, for
 * what came with the extension.
 */
export async function readInUse(name: string, reading: PackReading): Promise<unknown> {
  const state = await loadPackState();
  const builtIn = state.inUse && (await shippedEdition(reading.shipped));
  // At most two packs are kept, so that this ends.
  for (let { inUse } = state; inUse && builtIn && inUse.sequence > builtIn.sequence; ) {
    const part = await readPart(inUse, name, reading);
    if ('value' in part) return part.value;
    if (reading.isPrivate) break;
    inUse = await giveUp(inUse, part.problem);
  }
  return reading.shipped.read(name);
}

async function readPart(
  { sequence }: PackEdition,
  name: string,
  { store, shipped, signing }: PackReading,
): Promise<{ value: unknown } | { problem: PackProblem }> {
  const damaged: PackProblem = { why: 'damaged', part: name };
  try {
    const [stored, trust] = await Promise.all([store.read(sequence, name), shippedTrust(shipped)]);
    if (!stored) return { problem: damaged };
    const { head, text } = stored;
    // A language that the pack does not have.
    if (text === null && translationLanguages.some((lang) => lang === name))
      return { value: { lang: name, texts: {} } };
    if (text === null) return { problem: damaged };
    const problem = await verifyPart(name, text, head, { trust, signing });
    return problem ? { problem } : { value: JSON.parse(text) };
  } catch (error) {
    console.warn(`the knowledge pack ${sequence} cannot be read:`, error);
    return { problem: damaged };
  }
}

/** What is in use afterwards. Where that cannot be written, as on a full disk, it is tried again with the next reading. */
async function giveUp(edition: PackEdition, problem: PackProblem): Promise<PackEdition | null> {
  try {
    return (await changePackState((state) => afterBreaking(state, edition, problem))).inUse;
  } catch (error) {
    console.warn('the broken knowledge pack cannot be laid down:', error);
    return null;
  }
}
