import browser from 'webextension-polyfill';
import { isSamePage } from '../core/fragments.ts';
import { siteOf } from '../core/normalize-link.ts';
import { readReport } from '../core/read-report.ts';
import type { Report } from '../core/report.ts';
import type { PanelPlacement } from './messages.ts';
import { isPrivate } from './tabs.ts';

/**
 * What is known of the open tabs, in memory only (`storage.session`): it outlives a stopped worker and ends with the
 * browser. The background is the only writer. Keys: `report:<tab>`, `placement:<tab>`, `trouble:<tab>`, `sandboxed:<tab>`,
 * `site:<host>`, `private:<host>`, and what `lookups/lookup-store.ts` and `asking/pauses.ts` add.
 */
const area = browser.storage.session;
/** What is kept of a tab, as the first part of its keys. */
const namesOfTab = ['report', 'placement', 'trouble', 'sandboxed', 'trail', 'measured', 'permit'];
const tabKey = new RegExp(`^(?:${namesOfTab.join('|')}):(\\d+)$`);
const placements: readonly unknown[] = ['auto', 'open', 'tab', 'closed'];

/** The report of a tab's page; undefined where there is none. */
export async function loadReport(tab: number): Promise<Report | undefined> {
  const key = `report:${tab}`;
  return readReport((await area.get(key))[key]);
}

/**
 * Stores the report of a tab's page, and drops what is left of tabs that are closed; where memory is full, what is known of
 * all other tabs.
 */
export async function storeReport(tab: number, report: Report): Promise<void> {
  await area.remove([`trouble:${tab}`, `sandboxed:${tab}`]);
  await dropClosedTabs();
  const stored = { [`report:${tab}`]: report };
  try {
    await area.set(stored);
  } catch (error) {
    console.debug('memory is full:', error);
    await dropTabs((other) => other !== String(tab));
    await area.set(stored);
  }
}

async function dropTabs(isMeant: (tab: string) => boolean): Promise<void> {
  const keys = Object.keys(await area.get(null)).filter((key) => {
    const match = tabKey.exec(key);
    return match?.[1] && isMeant(match[1]);
  });
  if (keys.length) await area.remove(keys);
}

/** Forgets the page of a tab. */
export async function dropReport(tab: number): Promise<void> {
  await area.remove(namesOfTab.map((name) => `${name}:${tab}`));
}

/**
 * Forgets what is known of tabs that are closed, and of the sites of private windows where none is left open. `closing` is a tab
 * that the browser may still count among the open ones.
 */
export async function dropClosedTabs(closing?: number): Promise<void> {
  const tabs = (await browser.tabs.query({})).filter(({ id }) => id !== closing);
  const open = new Set(tabs.map(({ id }) => String(id)));
  await dropTabs((tab) => !open.has(tab));
  if (tabs.some(({ incognito }) => incognito)) return;
  const keys = Object.keys(await area.get(null)).filter((key) => key.startsWith('private:'));
  if (keys.length) await area.remove(keys);
}

/** The tabs that have a report. */
export async function reportedTabs(): Promise<number[]> {
  return Object.keys(await area.get(null)).flatMap((key) =>
    key.startsWith('report:') ? Number(key.slice(7)) : [],
  );
}

/** Where the reader put the panel: on this page, else on its site since the browser was started; undefined where nowhere. */
export async function loadPlacement(tab: number, url: string): Promise<PanelPlacement | undefined> {
  const onPage = (await loadOfPage(`placement:${tab}`, url))?.placement;
  const key = await siteKey(tab, siteOf(url));
  const onSite: unknown = (await area.get(key))[key];
  return [onPage, onSite].find(isPlacement);
}

function isPlacement(value: unknown): value is PanelPlacement {
  return placements.includes(value);
}

async function siteKey(tab: number, site: string): Promise<string> {
  return `${(await isPrivate(tab)) ? 'private' : 'site'}:${site}`;
}

/** Remembers where the reader put the panel, for this page and its site's others; private windows by themselves. */
export async function storePlacement(tab: number, url: string, placement: PanelPlacement): Promise<void> {
  await storePagePlacement(tab, url, placement);
  await area.set({ [await siteKey(tab, siteOf(url))]: placement });
}

/** The same for this page alone. */
export async function storePagePlacement(tab: number, url: string, placement: PanelPlacement): Promise<void> {
  await area.set({ [`placement:${tab}`]: { url, placement } });
}

const troubles = ['no-access', 'crashed'] as const;
export type Trouble = (typeof troubles)[number];

/** What kept us from reading the page at this address of a tab; undefined where nothing did. */
export async function loadTrouble(tab: number, url: string): Promise<Trouble | undefined> {
  const found = await loadOfPage(`trouble:${tab}`, url);
  return troubles.find((trouble) => trouble === found?.reason);
}

export async function storeTrouble(tab: number, url: string, reason: Trouble): Promise<void> {
  await area.set({ [`trouble:${tab}`]: { url, reason } });
}

/** Whether the page at this address of a tab lets no panel stand in it, as was found out by trying. */
export async function loadSandboxed(tab: number, url: string): Promise<boolean> {
  return (await loadOfPage(`sandboxed:${tab}`, url)) !== undefined;
}

export async function storeSandboxed(tab: number, url: string): Promise<void> {
  await area.set({ [`sandboxed:${tab}`]: { url } });
}

/** What is kept under a key, where it is of the page at this address, whatever the fragment. */
async function loadOfPage(key: string, url: string): Promise<Record<string, unknown> | undefined> {
  const value: unknown = (await area.get(key))[key];
  const found: Record<string, unknown> = typeof value === 'object' && value !== null ? { ...value } : {};
  return typeof found.url === 'string' && isSamePage(found.url, url) ? found : undefined;
}

/** Calls back whenever anything about a tab changes. Returns the undo. */
export function watchReports(onChange: () => void): () => void {
  const listen = (_: unknown, name: string) => {
    if (name === 'session') onChange();
  };
  browser.storage.onChanged.addListener(listen);
  return () => browser.storage.onChanged.removeListener(listen);
}
