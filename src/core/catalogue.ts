/** What a browser's `i18n.getMessage` does: the message with its values filled in, or '' where there is none. */
export type GetMessage = (key: string, substitutions?: string[]) => string;

/** The messages of one language by key, with `$1`, `$2` … where values go. */
export type Catalogue = Record<string, string>;

/**
 * Reads a file of `_locales/` (https://developer.chrome.com/docs/extensions/how-to/ui/localization-message-formats), of which we
 * use this much: messages with named placeholders, each standing for one value. Entries of another shape are left out.
 */
export function readCatalogue(file: unknown): Catalogue {
  const entries = Object.entries(isRecord(file) ? file : {}).flatMap(([key, entry]) => {
    if (!isRecord(entry) || typeof entry.message !== 'string') return [];
    const values = isRecord(entry.placeholders) ? entry.placeholders : {};
    const message = entry.message.replace(/\$(\w+)\$/g, (_, name: string) => {
      const value = values[name.toLowerCase()];
      return isRecord(value) && typeof value.content === 'string' ? value.content : '';
    });
    return [[key, message] as const];
  });
  return Object.fromEntries(entries);
}

/** Answers from a catalogue as a browser does from its own. */
export function answerFrom(catalogue: Catalogue): GetMessage {
  return (key, substitutions = []) =>
    Object.hasOwn(catalogue, key)
      ? (catalogue[key] ?? '').replace(
          /\$(\d)/g,
          (_, place: string) => substitutions[Number(place) - 1] ?? '',
        )
      : '';
}

/**
 * The language that the messages are written in, BCP 47. The browser's own language may be one that has no catalogue; dates,
 * numbers and direction must then follow the words that are shown.
 */
export function languageOf(getMessage: GetMessage): string {
  return getMessage('language_tag') || 'en';
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
