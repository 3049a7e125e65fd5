/** Text that begins with a capital letter, where its script has such. */
export function beginSentence(text: string): string {
  return text.charAt(0).toLocaleUpperCase() + text.slice(1);
}
