const rightToLeft = new Set(['ar', 'ckb', 'dv', 'fa', 'he', 'ks', 'ps', 'sd', 'ug', 'ur', 'yi']);

/** The direction in which the language of a BCP 47 tag is written. */
export function directionOf(tag: string): 'ltr' | 'rtl' {
  return rightToLeft.has(tag.split('-')[0]?.toLowerCase() ?? '') ? 'rtl' : 'ltr';
}

/** Countries whose long name adds of what they are a part; the news, and the explainers, have the short one. */
const shortNamed = new Set(['HK', 'MO', 'PS']);

/** Where the news, and the explainers, have another name than CLDR. */
const ownNames: Record<string, Record<string, string>> = {
  en: { CD: 'DR Congo', TR: 'Turkey' },
  ru: { US: 'США' },
};

function displayName(
  code: string,
  type: 'region' | 'language',
  locale: string,
  style: 'long' | 'short' = 'long',
): string {
  try {
    return new Intl.DisplayNames(locale, { type, style, fallback: 'code' }).of(code) ?? code;
  } catch (error) {
    // A code that is none (`of` throws a RangeError) is shown as it is written.
    if (error instanceof RangeError) return code;
    throw error;
  }
}

/** A country's name in the locale, from its ISO 3166-1 alpha-2 code. */
export function countryName(code: string, locale: string): string {
  const own = ownNames[locale.split('-')[0] ?? '']?.[code];
  return own ?? displayName(code, 'region', locale, shortNamed.has(code) ? 'short' : 'long');
}

/** Codes that ISO 3166-1 leaves to whoever wants to use them; Kosovo's (XK), which all do, is none of these. */
const unassigned = /^(?:AA|Q[M-Z]|X[A-JL-Z]|ZZ)$/;

/** Whether a code is a country's, or that of a region such as the EU. */
export function isCountryCode(code: string): boolean {
  return !unassigned.test(code) && displayName(code, 'region', 'en') !== code;
}

/** Countries that have an article in an English sentence. In the other languages names stand where they need none. */
const withArticle = new Set([
  'AE',
  'BS',
  'CD',
  'CF',
  'DO',
  'EU',
  'GB',
  'GM',
  'KM',
  'MH',
  'MV',
  'NL',
  'PH',
  'SB',
  'US',
]);

/** A country's name as it stands within a sentence of the locale: "the United States". */
export function countryInSentence(code: string, locale: string): string {
  const name = countryName(code, locale);
  return locale.split('-')[0] === 'en' && withArticle.has(code) ? `the ${name}` : name;
}

/** A language's name in the locale, from its BCP 47 tag. */
export function languageName(tag: string, locale: string): string {
  return displayName(tag, 'language', locale);
}
