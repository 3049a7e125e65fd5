import { afterTaking, editionInUse, noPack } from '../../core/packs/pack-state.ts';
import { type Judgement, type PackEdition, type Verdict, verifyPack } from '../../core/packs/verify-pack.ts';
import { changePackState, loadPackState } from './pack-state.ts';
import type { PackReading } from './read-in-use.ts';
import { shippedEdition, shippedTrust } from './shipped.ts';

/** What taking a pack up needs. */
export interface PackTaking extends PackReading {
  /** Milliseconds since 1970. */
  now(): number;
}

/** What a pack is judged by at this moment. */
export async function judgementNow(taking: PackTaking): Promise<Judgement> {
  const { shipped, signing } = taking;
  const [builtIn, trust, state] = await Promise.all([
    shippedEdition(shipped),
    shippedTrust(shipped),
    loadPackState(),
  ]);
  const today = new Date(taking.now()).toISOString().slice(0, 10);
  return { trust, signing, today, inUse: editionInUse(state, builtIn) };
}

/**
 * Takes a pack up, if it may be: it is written beside the one in use, and then one write makes it the one. Wherever this is
 * broken off, the knowledge is the old or the new one, whole.
 */
export async function takeUp(text: string, taking: PackTaking): Promise<Verdict<PackEdition>> {
  let verdict: Verdict<PackEdition> | undefined;
  const { inUse, previous } = await changePackState(async (state) => {
    const pack = await verifyPack(text, await judgementNow(taking));
    if ('problem' in pack) {
      verdict = pack;
      return state;
    }
    try {
      await taking.store.stage(pack.value);
    } catch (error) {
      console.warn('the knowledge pack cannot be written:', error);
      verdict = { problem: { why: 'no-room' } };
      return state;
    }
    verdict = { value: pack.value.edition };
    return afterTaking(state, pack.value.edition);
  });
  if (!verdict) throw new Error('takeUp: the change was not made');
  await tidy(taking, [inUse, previous]);
  return verdict;
}

/** Goes back to the knowledge that came with the extension, and deletes every pack. */
export async function layDown(taking: PackTaking): Promise<void> {
  await changePackState(() => noPack);
  await tidy(taking, []);
}

/** Deletes the packs that are not newer than what came with the extension, as after an update of it. */
export async function layDownOutdated(taking: PackTaking): Promise<void> {
  const builtIn = await shippedEdition(taking.shipped);
  const { inUse, previous } = await changePackState((state) =>
    state.inUse && state.inUse.sequence <= builtIn.sequence ? noPack : state,
  );
  await tidy(taking, [inUse, previous]);
}

/** What stays behind where this fails is deleted with the next pack. */
async function tidy({ store }: PackTaking, kept: readonly (PackEdition | null)[]): Promise<void> {
  await store
    .keepOnly(kept.flatMap((edition) => edition?.sequence ?? []))
    .catch((error: unknown) => console.debug('old knowledge packs are not deleted:', error));
}
