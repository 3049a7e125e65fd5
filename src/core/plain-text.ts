/** Markdown and HTML beyond what explainers use. Their running text has none of it: it is data, not markup. */
const markupWithin = /<\/?[a-z!]|[*`]|(?<![\p{L}\d])_|!\[|\]\(|https?:\/\/|\[@|\[\[/iu;

/** The same of a whole paragraph or item, the beginning of which makes it a list, a quotation or a table there. */
export const foreignMarkup = new RegExp(`${markupWithin.source}|^\\s*(?:\\d+\\.|>|\\|)\\s`, 'iu');

/** Signs that text shown to a reader never has: controls, halves of letters, and what turns the direction of others (UAX 9). */
const unseenSigns = /[\p{Cc}\p{Cs}\u2028\u2029\u202a-\u202e\u2066-\u2069\ufeff]/u;
const tag = /<[a-z!/?]/i;

/** Whether a title or name is of plain letters and signs: no tags, no controls, nothing that reorders what stands beside it. */
export function isPlainLine(text: string): boolean {
  return !unseenSigns.test(text) && !tag.test(text);
}

/** Whether a piece of an explainer's running text is. It may begin as a list would: German has “4. Juni”. */
export function isPlainProse(text: string): boolean {
  return !unseenSigns.test(text) && !markupWithin.test(text);
}
