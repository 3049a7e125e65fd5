import browser, { type Scripting } from 'webextension-polyfill';
import { siteOf } from '../core/normalize-link.ts';
import type { Settings } from '../core/settings.ts';
import { isLookedAt } from '../core/switch-site.ts';
import { endGate, inject } from './tabs.ts';

const id = 'gate';
const file = 'gate.js';

export interface GateRegistration {
  matches: string[];
  excludeMatches: string[];
}

/** Whether the gate may run in the page at this address. */
export function isGateWanted(settings: Settings, url: string): boolean {
  return !settings.paused && isLookedAt(settings, siteOf(url));
}

/** Ends the gate in open pages where the settings no longer want it: browsers only keep it from new ones. */
export async function endUnwantedGates(settings: Settings): Promise<void> {
  for (const { tab, url } of await openPages()) if (!isGateWanted(settings, url)) void endGate(tab);
}

/** Starts the gate in open pages where the settings want it that did not `before`, as after a pause: browsers run it in new ones only. */
export async function startWantedGates(settings: Settings, before: Settings): Promise<void> {
  for (const { tab, url } of await openPages())
    if (isGateWanted(settings, url) && !isGateWanted(before, url)) void inject(tab, file);
}

/** The loaded pages of the web that we may know of. */
async function openPages(): Promise<{ tab: number; url: string }[]> {
  const tabs = await browser.tabs.query({ discarded: false });
  return tabs.flatMap(({ id, url }) =>
    id !== undefined && url?.startsWith('http') ? [{ tab: id, url }] : [],
  );
}

/** Where the gate is to run under these settings; null where it is to run nowhere. */
function gateMatches(settings: Settings): GateRegistration | null {
  if (settings.paused || settings.where === 'asked') return null;
  const matches =
    settings.where === 'every' ? ['http://*/*', 'https://*/*'] : settings.chosenSites.flatMap(patternsOf);
  return matches.length ? { matches, excludeMatches: settings.hiddenSites.flatMap(patternsOf) } : null;
}

/** Match patterns of a site and its subdomains. */
function patternsOf(site: string): string[] {
  const host = new URL(`http://${site}`).hostname;
  const isAddress = /^[\d.]+$|^\[/.test(host) || host === 'localhost';
  return [`*://${isAddress ? host : `*.${host}`}/*`];
}

/**
 * Has the browser run the gate where the settings say, and nowhere else. Registered rather than declared in the manifest,
 * so that where the reader does not want us, nothing of ours runs. What is in place already stays in place, and what changes is
 * exchanged in one step: a page that opens in the same moment is not missed.
 */
export async function registerGate(settings: Settings): Promise<void> {
  const registration = gateMatches(settings);
  const present = await browser.scripting.getRegisteredContentScripts();
  // An older version may have left others.
  const unwanted = present.filter((script) => !registration || script.id !== id).map((script) => script.id);
  if (unwanted.length) await browser.scripting.unregisterContentScripts({ ids: unwanted });
  if (!registration) return;
  const gate = {
    id,
    js: [file],
    ...registration,
    runAt: 'document_idle' as const,
    allFrames: false,
    persistAcrossSessions: true,
  };
  const before = present.find((script) => script.id === id);
  if (!before) await browser.scripting.registerContentScripts([gate]);
  else if (!isSame(before, gate)) await browser.scripting.updateContentScripts([gate]);
}

/** Whether two registrations say the same of what is registered here. Browsers leave out lists that are empty. */
function isSame(one: Scripting.RegisteredContentScript, other: Scripting.RegisteredContentScript): boolean {
  const said = ({ js, matches, excludeMatches = [], runAt, allFrames, persistAcrossSessions }: typeof one) =>
    JSON.stringify([js, matches, excludeMatches, runAt, allFrames, persistAcrossSessions]);
  return said(one) === said(other);
}
