import type { Tabs } from 'webextension-polyfill';
import { isExplained } from '../core/confidence.ts';
import { isSamePage } from '../core/fragments.ts';
import { isOnSite, siteOf } from '../core/normalize-link.ts';
import type { PageState } from '../core/page-state.ts';
import type { Settings } from '../core/settings.ts';
import { isLookedAt } from '../core/switch-site.ts';
import { loadReport, loadSandboxed, loadTrouble } from './report-store.ts';
import { askGate } from './tabs.ts';

/** Sites on which browsers let no extension run. */
const closedSites = [
  'chromewebstore.google.com',
  'chrome.google.com',
  'addons.mozilla.org',
  'microsoftedge.microsoft.com',
];

/** What there is to say of a tab's page, for every surface. */
export async function describeTab(
  tab: Pick<Tabs.Tab, 'id' | 'url' | 'status'>,
  settings: Settings,
): Promise<PageState> {
  const site = siteOf(tab.url ?? '');
  if (tab.id === undefined || !site || isOnSite(site, closedSites)) return { state: 'unsupported' };
  if (settings.paused) return { state: 'paused', site };
  if (isOnSite(site, settings.hiddenSites)) return { state: 'hidden', site };
  const url = tab.url ?? '';
  const report = await loadReport(tab.id);
  if (report && isSamePage(report.url, url)) {
    if (!isExplained(report, settings)) return { state: 'quiet', site };
    const isSandboxed = await loadSandboxed(tab.id, url);
    return { state: 'recognized', site, report, ...(isSandboxed && { isSandboxed }) };
  }
  const [reason, status] = [await loadTrouble(tab.id, url), await askGate(tab.id)];
  // Where the gate runs, access has been given since.
  if (reason && !(reason === 'no-access' && status)) return { state: 'failed', site, reason };
  if (status === 'quiet') return { state: 'quiet', site };
  if (status) return { state: 'waiting', site };
  if (!isLookedAt(settings, site)) return { state: 'not-looked', site, because: 'settings' };
  // Our script comes once the page is there.
  if (tab.status === 'loading') return { state: 'waiting', site };
  return { state: 'not-looked', site, because: 'late' };
}
