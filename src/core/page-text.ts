/**
 * What a page says, as read from it once. It never leaves the page's own context (see `Report` for what does).
 * At most 200,000 characters in all; on longer pages the reader of the page chooses which.
 */
export interface PageText {
  /** The page's address. */
  url: string;
  title: string;
  /** The summary that the page gives of itself in its metadata; empty where it gives none. */
  description: string;
  /** The language that the page declares (BCP 47), unchecked; null where it declares none. */
  lang: string | null;
  /** Headings and paragraphs of the main text in reading order, white space collapsed. */
  blocks: string[];
}
