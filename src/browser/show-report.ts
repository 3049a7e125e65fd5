import browser from 'webextension-polyfill';
import { isExplained } from '../core/confidence.ts';
import { agreesWithNotes } from '../core/feedback.ts';
import { isSamePage } from '../core/fragments.ts';
import { isOnSite, siteOf } from '../core/normalize-link.ts';
import { readReport } from '../core/read-report.ts';
import type { Report } from '../core/report.ts';
import type { Settings } from '../core/settings.ts';
import { showBadge } from './badge.ts';
import { NoAnswer } from './calls.ts';
import { loadNotes } from './feedback-store.ts';
import type { PanelPlacement } from './messages.ts';
import {
  dropReport,
  loadPlacement,
  loadReport,
  storeReport,
  storeSandboxed,
  storeTrouble,
  type Trouble,
} from './report-store.ts';
import { loadSettings } from './settings-store.ts';
import { addressOf, dropFrameStyle, inject, pageIn, showFrameByStyle, unstyleHighlights } from './tabs.ts';

/**
 * Runs the recognizer in a tab's page, stores its report and shows it. False where that failed. `prepare` is called as soon as a page
 * is recognized, so that its panel need not wait for what is slow to read.
 */
export async function recognizeTab(
  tab: number,
  asked: boolean,
  prepare: () => unknown = () => undefined,
): Promise<boolean> {
  const url = await addressOf(tab);
  const fail = async (reason: Trouble) => {
    // A page that was left meanwhile is no trouble of the next one.
    if ((await addressOf(tab)) === url) await storeTrouble(tab, url, reason);
    return false;
  };
  if (!(await inject(tab, 'recognizer.js'))) return fail('no-access');
  await injectTerms(tab);
  // What the reader asked for stays so where the page grows and is looked at again.
  const isAsked = asked || (await reportOf(tab))?.asked === true;
  const report = readReport(await pageIn(tab).recognize(isAsked).catch(ignoreNoAnswer));
  if (!report) return fail('crashed');
  if (url && !isSamePage(report.url, url)) return false;
  if (report.about) prepare();
  // What the reader called wrong is recognized no more; asked for, it is explained.
  const about = report.about && agreesWithNotes(await loadNotes(), report);
  await storeReport(tab, { ...report, about, asked: isAsked });
  await showReport(tab);
  return true;
}

/** What a language's file of terms may be called. */
const languageName = /^[a-z]{2,3}$/;

/** Runs the scripts with the terms of a page's languages in it. */
async function injectTerms(tab: number): Promise<void> {
  const languages: unknown = await pageIn(tab).languages().catch(ignoreNoAnswer);
  if (!Array.isArray(languages)) return;
  const named = languages.filter((language) => languageName.test(String(language)));
  await Promise.all(named.map((language) => inject(tab, `terms/${language}.js`)));
}

/** Brings the badge and the panel of a tab into line with its report and the settings. */
export async function showReport(tab: number): Promise<void> {
  const { shown, settings } = await shownIn(tab);
  await Promise.all([showBadge(tab, shown), showPanel(tab, shown, settings)]);
}

/** The report of the page that a tab shows now, where the reader wants to see it, and the settings that say so. */
export async function shownIn(tab: number): Promise<{ shown: Report | undefined; settings: Settings }> {
  const [report, { settings }] = await Promise.all([reportOf(tab), loadSettings()]);
  return { shown: report && isShown(report, settings) ? report : undefined, settings };
}

async function showPanel(tab: number, shown: Report | undefined, settings: Settings): Promise<void> {
  const placement = shown ? await placementFor(tab, shown, settings) : 'closed';
  if (placement !== 'closed') {
    if (!(await inject(tab, 'place-panel.js'))) return;
    const isShown = await pageIn(tab).refreshPanel().catch(ignoreNoAnswer);
    void showFrameByStyle(tab);
    if (isShown === false) await storeSandboxed(tab, await addressOf(tab));
    return;
  }
  await removePanel(tab);
  // Where nothing is to be shown, no mark stays either: the page can find it out, and nothing would be there to take it away.
  if (!shown || settings.opening === 'private') await clearMarks(tab);
}

/** Takes the marks from a tab's page, and the style that they had. */
export async function clearMarks(tab: number): Promise<void> {
  await pageIn(tab).unmark().catch(ignoreNoAnswer);
  await unstyleHighlights(tab);
}

/** The report of the page that a tab shows now; undefined where it has none, or only that of a page that was left. */
export async function reportOf(tab: number): Promise<Report | undefined> {
  const report = await loadReport(tab);
  if (!report) return undefined;
  const page = await browser.tabs.get(tab).catch(() => undefined);
  // Without access to the site the browser does not tell the address; then the report must be of this visit.
  return page && (page.url === undefined || isSamePage(page.url, report.url)) ? report : undefined;
}

/** The page of a tab was left: forgets it and takes the panel away. */
export async function forgetPage(tab: number): Promise<void> {
  // At once: the next page may have a panel by the time that the rest is done.
  const removed = removePanel(tab);
  await dropReport(tab);
  await showBadge(tab, undefined);
  await removed;
}

/** Whether the reader wants to see this report. */
export function isShown(report: Report, settings: Settings): boolean {
  return (
    !settings.paused && isExplained(report, settings) && !isOnSite(siteOf(report.url), settings.hiddenSites)
  );
}

/** Where the panel of a tab goes: where the reader put it, else as the settings say; in private reading, nowhere. */
export async function placementFor(tab: number, report: Report, settings: Settings): Promise<PanelPlacement> {
  if (settings.opening === 'private') return 'closed';
  const chosen = await loadPlacement(tab, report.url);
  if (chosen) return chosen;
  return ({ open: 'auto', tab: 'tab', toolbar: 'closed' } as const)[settings.opening];
}

async function removePanel(tab: number): Promise<void> {
  // Both at once: by the time of an answer, the next page may have a panel.
  await Promise.all([pageIn(tab).removePanel().catch(ignoreNoAnswer), dropFrameStyle(tab)]);
}

/** The page may be gone, or have no script of ours: then there is nothing to do in it. */
export function ignoreNoAnswer(error: unknown): undefined {
  if (!(error instanceof NoAnswer)) console.warn(error);
  return undefined;
}
