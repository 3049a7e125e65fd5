import browser from 'webextension-polyfill';
import { addNote, type FeedbackKind, feedbackKinds } from '../core/feedback.ts';
import { pageAddress } from '../core/page-address.ts';
import { changeNotes } from './feedback-store.ts';
import { localDay } from './local-day.ts';
import { reportOf } from './show-report.ts';

/**
 * Notes what the reader said of a tab's page. False where nothing is kept: of private windows, and of a page that has no
 * report any more.
 */
export async function notePage(tab: number, which: FeedbackKind, now: Date): Promise<boolean> {
  const [page, report] = await Promise.all([browser.tabs.get(tab), reportOf(tab)]);
  if (page.incognito || !report || !feedbackKinds.includes(which)) return false;
  const day = localDay(now);
  const { probability } = report;
  const url = pageAddress({ url: report.url });
  await changeNotes((notes) => addNote(notes, { which, url, day, probability }));
  return true;
}
