import * as v from 'valibot';
import browser from 'webextension-polyfill';
import type { Edition } from '../../core/packs/envelope.ts';
import type { PackProblem } from '../../core/packs/pack-problem.ts';
import { editionInUse, type PackState } from '../../core/packs/pack-state.ts';
import { hasEnoughKeys, type Signing } from '../../core/packs/verify-pack.ts';
import type { PackSearch } from './look-for-pack.ts';
import { loadPackState } from './pack-state.ts';
import { type Shipped, shippedEdition, shippedTrust } from './shipped.ts';

/** What the options page shows of the knowledge. */
export interface PacksView extends Pick<PackState, 'inUse' | 'broken'> {
  builtIn: Edition;
  /** Why no pack can be taken up at all, however good; null where one can. */
  obstacle: PackProblem | null;
  /** When mirrors were last asked, ISO 8601, and what came of it. */
  looked: Looked | null;
}

interface Looked {
  at: string;
  search: PackSearch;
}

const key = 'packs-looked';
const shape = v.object({
  at: v.pipe(v.string(), v.isoTimestamp()),
  // What we wrote ourselves: read as far as its name.
  search: v.pipe(
    v.looseObject({ came: v.string() }),
    v.transform((value) => value as unknown as PackSearch),
  ),
});

/** The knowledge in use, and what can be said of it. Asks nobody. */
export async function describePacks(of: { shipped: Shipped; signing: Signing }): Promise<PacksView> {
  const [state, builtIn, obstacle, looked] = await Promise.all([
    loadPackState(),
    shippedEdition(of.shipped),
    findObstacle(of),
    loadLooked(),
  ]);
  const isUsed = editionInUse(state, builtIn) === state.inUse;
  return { inUse: isUsed ? state.inUse : null, broken: state.broken, builtIn, obstacle, looked };
}

/** When mirrors were last asked; null where they never were. */
export async function loadLooked(): Promise<Looked | null> {
  const read = v.safeParse(shape, (await browser.storage.local.get(key))[key]);
  return read.success ? read.output : null;
}

export async function storeLooked(looked: Looked): Promise<void> {
  await browser.storage.local.set({ [key]: looked });
}

async function findObstacle({
  shipped,
  signing,
}: {
  shipped: Shipped;
  signing: Signing;
}): Promise<PackProblem | null> {
  if (!hasEnoughKeys(await shippedTrust(shipped))) return { why: 'no-keys' };
  return (await signing.isAble()) ? null : { why: 'no-crypto' };
}
