/** A name for an address whose title is not known: what a reader would recognize of it. */
export function titleOf(url: string): string {
  return url.replace(/^https?:\/\/(?:www\.)?/, '').replace(/\/$/, '');
}
