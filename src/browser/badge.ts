import browser from 'webextension-polyfill';
import { countNamed } from '../core/named-topics.ts';
import type { Report } from '../core/report.ts';

const icons = { 16: 'icons/16.png', 32: 'icons/32.png' };
const quietIcons = { 16: 'icons/quiet-16.png', 32: 'icons/quiet-32.png' };
const colour = '#7a4b12';

/** Says on the toolbar icon how many topics a tab's page has; nothing where there is no report to show. */
export async function showBadge(tab: number, report: Report | undefined): Promise<void> {
  const count = report ? countNamed(report) : 0;
  try {
    await browser.action.setBadgeBackgroundColor({ color: colour, tabId: tab });
    await browser.action.setBadgeText({ text: count ? String(count) : '', tabId: tab });
    await browser.action.setIcon({ path: count ? icons : quietIcons, tabId: tab });
    await browser.action.setTitle({ title: titleFor(count), tabId: tab });
  } catch (error) {
    // The tab may be closed by now, and its badge with it.
    console.debug(`badge of tab ${tab}:`, error);
  }
}

function titleFor(count: number): string {
  const { getMessage } = browser.i18n;
  if (!count) return getMessage('toolbar_title');
  const form = new Intl.PluralRules(getMessage('language_tag') || 'en').select(count);
  return (
    getMessage(`toolbar_title_found_${form}`, String(count)) ||
    getMessage('toolbar_title_found_other', String(count))
  );
}
