import browser from 'webextension-polyfill';
import { consentTo } from '../../core/lookup/consent.ts';
import type { Reason } from '../../core/lookup/outcome.ts';
import type { PackProblem } from '../../core/packs/pack-problem.ts';
import { type PackEdition, verifyHead } from '../../core/packs/verify-pack.ts';
import type { Settings } from '../../core/settings.ts';
import { headOfPack, mirrors, wholePack } from '../../services/mirrors.ts';
import type { Ask, Asker } from '../asking/ask-service.ts';
import { judgementNow, type PackTaking, takeUp } from './take-up.ts';

/**
 * What came of looking for newer knowledge: a pack was `taken`; `newest`: there is none that is newer; or why there is none to
 * be had, which a mirror's pack (`problem`) or the way to it (`reason`) is to blame for.
 */
export type PackSearch =
  | { came: 'taken'; edition: PackEdition }
  | { came: 'newest' | 'no-mirrors' }
  | { came: 'problem'; problem: PackProblem }
  | { came: 'reason'; reason: Reason };

/** What looking for newer knowledge needs. */
export interface PackLooking extends PackTaking {
  ask: Ask;
  loadSettings(): Promise<Settings>;
  /** A number from 0 up to, but not, 1. */
  random(): number;
}

/**
 * Asks the reader's mirrors, one after another in an order of chance, until one has a pack that can be taken up, or shows by its
 * signed head that it has nothing newer. Each is asked for its head first, which is small.
 */
export async function lookForPack(looking: PackLooking): Promise<PackSearch> {
  const settings = await looking.loadSettings();
  let search: PackSearch = { came: 'no-mirrors' };
  for (const mirror of shuffle(settings.mirrors, looking.random)) {
    search = await lookAt(mirror, looking);
    if (search.came === 'taken' || search.came === 'newest') return search;
  }
  return search;
}

async function lookAt(mirror: string, looking: PackLooking): Promise<PackSearch> {
  const { ask } = looking;
  const asker = askerFor(mirror, looking);
  const question = { about: 'knowledge' as const, mirror };
  const head = await ask(headOfPack, question, asker);
  if ('reason' in head) return { came: 'reason', reason: head.reason };
  const judged = await verifyHead(head.value, await judgementNow(looking));
  if ('problem' in judged)
    return judged.problem.why === 'not-newer'
      ? { came: 'newest' }
      : { came: 'problem', problem: judged.problem };
  const pack = await ask(wholePack, question, asker);
  if ('reason' in pack) return { came: 'reason', reason: pack.reason };
  const taken = await takeUp(pack.value, looking);
  return 'problem' in taken
    ? { came: 'problem', problem: taken.problem }
    : { came: 'taken', edition: taken.value };
}

/** Settings are read again for each request: the reader may have changed them while it waited. */
function askerFor(mirror: string, { loadSettings }: PackLooking): Asker {
  return {
    async refusal() {
      const settings = await loadSettings();
      const isWanted =
        consentTo(settings.consents, mirrors.id) === 'always' && settings.mirrors.includes(mirror);
      if (!isWanted) return { why: 'not-asked' };
      const origins = [`${new URL(mirror).origin}/*`];
      return (await browser.permissions.contains({ origins })) ? undefined : { why: 'no-permission' };
    },
    terms: async () => ({ hosts: {}, keep: false }),
    mirrors: [mirror],
    signal: new AbortController().signal,
  };
}

/** Fisher and Yates: so that no mirror learns of all readers, and none that stands still keeps anybody from the others. */
function shuffle<T>(list: readonly T[], random: () => number): T[] {
  const shuffled = [...list];
  for (let last = shuffled.length - 1; last > 0; last--) {
    const other = Math.floor(random() * (last + 1));
    [shuffled[last], shuffled[other]] = [shuffled[other] as T, shuffled[last] as T];
  }
  return shuffled;
}
