import browser from 'webextension-polyfill';
import { consentTo } from '../../core/lookup/consent.ts';
import { mirrors } from '../../services/mirrors.ts';
import type { Ask } from '../asking/ask-service.ts';
import type { Handlers } from '../calls.ts';
import { loadLooked, storeLooked } from './describe-packs.ts';
import { lookForPack, type PackLooking, type PackSearch } from './look-for-pack.ts';
import type { PackCalls } from './pack-calls.ts';
import { layDown, layDownOutdated, takeUp } from './take-up.ts';

const day = 86_400_000;
/** Reasons for which nobody was asked. */
const unsent: readonly string[] = ['offline', 'not-asked', 'no-permission'];

/** The background's part: takes packs up, and asks mirrors, one search at a time. */
export function makePacks(looking: PackLooking): {
  handlers: Handlers<PackCalls, null>;
  lookIfDue(): Promise<void>;
  /** Deletes the packs that a new release of the extension has brought up to date. */
  layDownOutdated(): Promise<void>;
} {
  let running: Promise<PackSearch> | undefined;
  const look = () => {
    running ??= lookAndNote(looking).finally(() => {
      running = undefined;
    });
    return running;
  };
  const lookIfDue = async () => {
    const { consents, mirrors: listed } = await looking.loadSettings();
    if (consentTo(consents, mirrors.id) !== 'always' || !listed.length) return;
    const since = looking.now() - Date.parse((await loadLooked())?.at ?? '');
    // A clock that was set back must not keep anybody from newer knowledge.
    if (since >= 0 && since < day) return;
    await look();
  };
  return {
    lookIfDue,
    layDownOutdated: () => layDownOutdated(looking),
    handlers: {
      lookForPack: look,
      lookForPackIfDue: lookIfDue,
      takePack: (_, text) => takeUp(String(text), looking),
      layDownPack: () => layDown(looking),
    },
  };
}

/** Asks, and notes what came of it: where nothing was sent, as without a network, it is asked again when the browser next starts. */
async function lookAndNote(looking: PackLooking): Promise<PackSearch> {
  // Chrome stops a worker that calls nothing of the browser for half a minute, even while it loads.
  const beat = setInterval(() => void browser.runtime.getPlatformInfo(), 20_000);
  try {
    let isSent = false;
    const ask: Ask = async (...question) => {
      const outcome = await looking.ask(...question);
      isSent ||= !('reason' in outcome && unsent.includes(outcome.reason.why));
      return outcome;
    };
    const search = await lookForPack({ ...looking, ask });
    if (isSent || search.came === 'no-mirrors')
      await storeLooked({ at: new Date(looking.now()).toISOString(), search });
    return search;
  } finally {
    clearInterval(beat);
  }
}
