import type { LexiconTopic } from './lexicon-topic.ts';

/** What is known of a page besides its names of topics. */
export interface PageFrame {
  /** The countries that the page is about, main one first. */
  mainPlaces: readonly string[];
  /** All countries that it names. */
  places: readonly string[];
  /** The day of publication, where it is known. */
  published: string | undefined;
}

const day = 86_400_000;
/** How many days before an event a page may tell of it, and how many after its end, or after its beginning where it has none, it is news. */
const reach = { ahead: 45, behind: 60, openEnd: 180 };

/**
 * How an event's time fits a page's: `then` where the page was written during the event or soon after, `later` where the
 * event was still to come, `before` where it was long over. Undefined where either is not known.
 */
export function fitDate(
  { days }: LexiconTopic,
  { published }: PageFrame,
): 'then' | 'later' | 'before' | undefined {
  const written = Date.parse(published ?? '');
  if (!days || Number.isNaN(written)) return undefined;
  const [from, to] = days.map((text) => Date.parse(text)) as [number, number];
  if (written < from - reach.ahead * day) return 'later';
  const end = to > from + 3650 * day ? from + reach.openEnd * day : to;
  return written <= end + reach.behind * day ? 'then' : 'before';
}
