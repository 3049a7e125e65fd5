const rightToLeft = new Set(['ar', 'ckb', 'dv', 'fa', 'he', 'ks', 'ps', 'sd', 'ug', 'ur', 'yi']);

/** The direction in which the language of a BCP 47 tag is written. */
export function directionOf(tag: string): 'ltr' | 'rtl' {
  return rightToLeft.has(tag.split('-')[0]?.toLowerCase() ?? '') ? 'rtl' : 'ltr';
}

function displayName(code: string, type: 'region' | 'language', locale: string): string {
  try {
    return new Intl.DisplayNames(locale, { type, fallback: 'code' }).of(code) ?? code;
  } catch (error) {
    // A code that is none (`of` throws a RangeError) is shown as it is written.
    if (error instanceof RangeError) return code;
    throw error;
  }
}

/** A country's name in the locale, from its ISO 3166-1 alpha-2 code. */
export function countryName(code: string, locale: string): string {
  return displayName(code, 'region', locale);
}

/** A language's name in the locale, from its BCP 47 tag. */
export function languageName(tag: string, locale: string): string {
  return displayName(tag, 'language', locale);
}
