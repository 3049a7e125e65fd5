import browser from 'webextension-polyfill';
import type { Settings } from '../core/settings.ts';

const id = 'gate';

export interface GateRegistration {
  matches: string[];
  excludeMatches: string[];
}

/** Where the gate is to run under these settings; null where it is to run nowhere. */
export function gateMatches(settings: Settings): GateRegistration | null {
  if (settings.paused || settings.where === 'asked') return null;
  const matches =
    settings.where === 'every' ? ['http://*/*', 'https://*/*'] : settings.chosenSites.flatMap(patternsOf);
  return matches.length ? { matches, excludeMatches: settings.hiddenSites.flatMap(patternsOf) } : null;
}

/** Match patterns of a site and its subdomains. */
function patternsOf(site: string): string[] {
  const host = new URL(`http://${site}`).hostname;
  const isAddress = /^[\d.]+$/.test(host) || host === 'localhost';
  return [`*://${isAddress ? host : `*.${host}`}/*`];
}

/**
 * Has the browser run the gate where the settings say, and nowhere else. Registered rather than declared in the manifest,
 * so that where the reader does not want us, nothing of ours runs.
 */
export async function registerGate(settings: Settings): Promise<void> {
  const registration = gateMatches(settings);
  // All of them: an older version may have left others.
  const present = (await browser.scripting.getRegisteredContentScripts()).map((script) => script.id);
  if (present.length) await browser.scripting.unregisterContentScripts({ ids: present });
  if (!registration) return;
  await browser.scripting.registerContentScripts([
    {
      id,
      js: ['gate.js'],
      ...registration,
      runAt: 'document_idle',
      allFrames: false,
      persistAcrossSessions: true,
    },
  ]);
}
