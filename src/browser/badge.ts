import browser from 'webextension-polyfill';
import { countNamed } from '../core/named-topics.ts';
import type { Report } from '../core/report.ts';
import type { Settings } from '../core/settings.ts';
import { loadSettings } from './settings-store.ts';
import { loadWords, type Words } from './words.ts';

const icons = { 16: 'icons/16.png', 32: 'icons/32.png' };
const quietIcons = { 16: 'icons/quiet-16.png', 32: 'icons/quiet-32.png' };
const pausedIcons = { 16: 'icons/paused-16.png', 32: 'icons/paused-32.png' };
const colour = '#7a4b12';

/** Says on the toolbar icon how many topics a tab's page has; nothing where there is no report to show. */
export async function showBadge(tab: number, report: Report | undefined): Promise<void> {
  const count = report ? countNamed(report) : 0;
  try {
    const { settings } = await loadSettings();
    const words = await loadWords(settings);
    await browser.action.setBadgeBackgroundColor({ color: colour, tabId: tab });
    await browser.action.setBadgeText({ text: count ? String(count) : '', tabId: tab });
    await browser.action.setIcon({ path: count ? icons : iconsAtRest(settings), tabId: tab });
    await browser.action.setTitle({
      title: count ? titleFor(count, words) : titleAtRest(settings, words),
      tabId: tab,
    });
  } catch (error) {
    // The tab may be closed by now, and its badge with it.
    console.debug(`badge of tab ${tab}:`, error);
  }
}

/** Says on the toolbar icon, where a tab has nothing of its own to say, whether Sidelight is paused. */
export async function showAtRest(settings: Settings): Promise<void> {
  await browser.action.setIcon({ path: iconsAtRest(settings) });
  await browser.action.setTitle({ title: titleAtRest(settings, await loadWords(settings)) });
}

/** Says on the toolbar icon that the page of a tab is not there, and that there may be an archived copy. */
export async function showGone(tab: number): Promise<void> {
  try {
    const { getMessage } = await loadWords((await loadSettings()).settings);
    await browser.action.setTitle({ title: getMessage('toolbar_title_gone'), tabId: tab });
    await browser.action.setIcon({ path: icons, tabId: tab });
  } catch (error) {
    // The tab may be closed by now.
    console.debug(`badge of tab ${tab}:`, error);
  }
}

function iconsAtRest({ paused }: Settings) {
  return paused ? pausedIcons : quietIcons;
}

function titleAtRest({ paused }: Settings, { getMessage }: Words): string {
  return getMessage(paused ? 'toolbar_title_paused' : 'toolbar_title');
}

function titleFor(count: number, { getMessage, locale }: Words): string {
  const form = new Intl.PluralRules(locale).select(count);
  const shown = new Intl.NumberFormat(locale).format(count);
  return (
    getMessage(`toolbar_title_found_${form}`, [shown]) || getMessage('toolbar_title_found_other', [shown])
  );
}
