import browser from 'webextension-polyfill';
import { countNamed } from '../core/named-topics.ts';
import type { Report } from '../core/report.ts';
import { loadSettings } from './settings-store.ts';
import { loadWords, type Words } from './words.ts';

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
    await browser.action.setTitle({ title: titleFor(count, await readWords()), tabId: tab });
  } catch (error) {
    // The tab may be closed by now, and its badge with it.
    console.debug(`badge of tab ${tab}:`, error);
  }
}

/** Says on the toolbar icon that the page of a tab is not there, and that there may be an archived copy. */
export async function showGone(tab: number): Promise<void> {
  try {
    await browser.action.setTitle({
      title: (await readWords()).getMessage('toolbar_title_gone'),
      tabId: tab,
    });
    await browser.action.setIcon({ path: icons, tabId: tab });
  } catch (error) {
    // The tab may be closed by now.
    console.debug(`badge of tab ${tab}:`, error);
  }
}

async function readWords(): Promise<Words> {
  return loadWords((await loadSettings()).settings);
}

function titleFor(count: number, { getMessage, locale }: Words): string {
  if (!count) return getMessage('toolbar_title');
  const form = new Intl.PluralRules(locale).select(count);
  const shown = new Intl.NumberFormat(locale).format(count);
  return (
    getMessage(`toolbar_title_found_${form}`, [shown]) || getMessage('toolbar_title_found_other', [shown])
  );
}
