import browser from 'webextension-polyfill';
import type { Report } from '../core/report.ts';

const colour = '#7a4b12';

/** Shows on the toolbar icon how many topics a tab's page has; nothing where there is no report to show. */
export async function showBadge(tab: number, report: Report | undefined): Promise<void> {
  const text = report && (report.about || report.asked) ? String(report.topics.length || '') : '';
  try {
    await browser.action.setBadgeBackgroundColor({ color: colour, tabId: tab });
    await browser.action.setBadgeText({ text, tabId: tab });
  } catch (error) {
    // The tab may be closed by now, and its badge with it.
    console.debug(`badge of tab ${tab}:`, error);
  }
}
