import * as v from 'valibot';
import { confidenceOf } from './confidence.ts';
import { siteOf } from './normalize-link.ts';
import { pageAddress } from './page-address.ts';
import type { Report } from './report.ts';

/** What a reader may say of a page: it is not about censorship, or the panel lacks something. */
export const feedbackKinds = ['wrong', 'missing'] as const;
export type FeedbackKind = (typeof feedbackKinds)[number];

/** What a reader said of one page. It has nothing of the page but its address. */
export interface FeedbackNote {
  which: FeedbackKind;
  /** The page's address as `pageAddress` gives it, whatever the page calls its canonical one. */
  url: string;
  /** The day on which it was said, `YYYY-MM-DD`. */
  day: string;
  /** What the recognizer gave the page, 0 to 1. */
  probability: number;
}

/** The most notes that are kept; the oldest go first. */
export const mostNotes = 200;

const note = v.object({
  which: v.picklist(feedbackKinds),
  url: v.pipe(v.string(), v.url(), v.maxLength(4000)),
  day: v.pipe(v.string(), v.isoDate()),
  probability: v.pipe(v.number(), v.minValue(0), v.maxValue(1)),
});

/** The notes in what is stored, newest first; what cannot be read is left out. */
export function readNotes(stored: unknown): FeedbackNote[] {
  if (!Array.isArray(stored)) return [];
  return stored
    .flatMap((one) => {
      const result = v.safeParse(note, one);
      return result.success ? result.output : [];
    })
    .slice(0, mostNotes);
}

/** The notes with one more, which takes the place of what was said of the same page in the same sense. */
export function addNote(notes: readonly FeedbackNote[], added: FeedbackNote): FeedbackNote[] {
  const others = notes.filter(({ which, url }) => which !== added.which || url !== added.url);
  return [added, ...others].slice(0, mostNotes);
}

/** The notes without one of them, or none. */
export function dropNote(notes: readonly FeedbackNote[], removed: FeedbackNote | 'all'): FeedbackNote[] {
  if (removed === 'all') return [];
  return notes.filter(({ which, url }) => which !== removed.which || url !== removed.url);
}

/** So many pages of a site were called wrong that none of it is explained unasked. */
const enoughOfSite = 3;

/**
 * Whether a recognized page is still about censorship after what the reader said: no page that was called wrong is; on a site that
 * had such a page, only what is recognized with high confidence; on one that had three, nothing.
 */
export function agreesWithNotes(
  notes: readonly FeedbackNote[],
  { url, probability }: Pick<Report, 'url' | 'probability'>,
): boolean {
  const address = pageAddress({ url });
  const site = siteOf(address);
  const wrong = notes.filter((one) => one.which === 'wrong' && siteOf(one.url) === site);
  if (wrong.length === 0) return true;
  if (wrong.length >= enoughOfSite || wrong.some((one) => one.url === address)) return false;
  return confidenceOf(probability) === 'high';
}

/** The notes as the text of a file, JSON, with a version. */
export function writeNotesFile(notes: readonly FeedbackNote[]): string {
  return `${JSON.stringify({ kind: 'sidelight-notes', version: 1, notes }, null, 2)}\n`;
}
