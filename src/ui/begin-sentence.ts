/** Text in the language `locale` that begins with a capital letter, where its script has such: in Turkish, i with its dot. */
export function beginSentence(text: string, locale: string): string {
  return text.charAt(0).toLocaleUpperCase(locale) + text.slice(1);
}
