import browser from 'webextension-polyfill';
import { type FeedbackNote, readNotes } from '../core/feedback.ts';
import { watchStored } from './watch-stored.ts';

const key = 'feedback';

/** What the reader said of pages, newest first. It stays on the device. */
export async function loadNotes(): Promise<FeedbackNote[]> {
  return readNotes((await browser.storage.local.get(key))[key]);
}

/** Stores the notes that `change` makes of the present ones, one change at a time; with none left, nothing stays stored. */
export async function changeNotes(change: (notes: FeedbackNote[]) => FeedbackNote[]): Promise<void> {
  await navigator.locks.request(key, async () => {
    const notes = change(await loadNotes());
    if (notes.length) await browser.storage.local.set({ [key]: notes });
    else await browser.storage.local.remove(key);
  });
}

/** Calls back whenever the notes change. Returns the undo. */
export function watchNotes(onChange: () => void): () => void {
  return watchStored(key, onChange);
}
