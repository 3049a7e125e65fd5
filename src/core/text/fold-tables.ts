import { simplifiedByTraditional } from './han-variants.ts';

/** Without characters that nobody reads: soft hyphen, zero-width marks, directions, tatweel, vowel signs of Arabic and Hebrew, accents. */
//! seldom
function dropIgnored(text: string): string {
  return text.replace(
    // biome-ignore lint/suspicious/noMisleadingCharacterClass: the combining marks themselves are meant
    /[\u00ad\u0300-\u036f\u0591-\u05c7\u0610-\u061a\u0640\u064b-\u065f\u0670\u06d6-\u06dc\u06df-\u06e8\u06ea-\u06ed\u200b\u200d-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufe00-\ufe0f\ufeff]/g,
    '',
  );
}

/** White space, the half-space of Persian, hyphens, apostrophes, quotation marks, underscore and slash: all part words, none ends a phrase. */
//! seldom
function isSpacing(character: string): boolean {
  return /^[\s\u200c\-\u00b4\u2010-\u2015\u2212\ufe58\ufe63\uff0d'`\u2018\u2019\u02bc\u02b9\uff07"\u201c-\u201f\u00ab\u00bb\u2039\u203a\u300c-\u300f_/]$/.test(
    character,
  );
}

/** Letters that no decomposition of Unicode brings together but readers and keyboards do. Made when first asked for. */
let likeLetters: Readonly<Record<string, string>> | null = null;
//! seldom
function foldLike(character: string): string | undefined {
  likeLetters ??= {
    ß: 'ss',
    đ: 'd',
    ð: 'd',
    ł: 'l',
    ø: 'o',
    æ: 'ae',
    œ: 'oe',
    ı: 'i',
    þ: 'th',
    ħ: 'h',
    ŋ: 'n',
    ə: 'e',
    أ: 'ا',
    إ: 'ا',
    آ: 'ا',
    ٱ: 'ا',
    ى: 'ي',
    ی: 'ي',
    ې: 'ي',
    ے: 'ي',
    ئ: 'ي',
    ؤ: 'و',
    ة: 'ه',
    ۀ: 'ه',
    ە: 'ه',
    ہ: 'ه',
    ھ: 'ه',
    ۃ: 'ه',
    ك: 'ک',
    ڪ: 'ک',
    گ: 'گ',
    ٹ: 'ٹ',
    '٫': '.',
    '٬': ',',
    '。': '.',
    '．': '.',
    '！': '!',
    '？': '?',
    '؟': '?',
    '۔': '.',
    '।': '.',
    '။': '.',
    '…': '.',
  };
  return likeLetters[character];
}

/** The character as terms and texts are compared: lower case, compatibility form, no accents; `''` where it is ignored. */
//! seldom
export function foldCharacter(character: string): string {
  if (isSpacing(character)) return ' ';
  const code = character.codePointAt(0) ?? 0;
  if (code >= 0xac00 && code <= 0xd7a3) return character;
  const digit = arabicDigit(code);
  if (digit !== null) return digit;
  const simplified = simplifiedByTraditional().get(code);
  if (simplified !== undefined) return String.fromCharCode(simplified);
  const known = foldLike(character);
  if (known !== undefined) return known;
  const bare = dropIgnored(dropIgnored(character.normalize('NFKD')).toLowerCase());
  let folded = '';
  // Compatibility forms of Chinese characters (館 at U+F9..) lead to the traditional ones.
  for (const part of bare.normalize('NFC'))
    folded += isSpacing(part) ? ' ' : (foldLike(part) ?? simplify(part));
  return folded;
}

//! seldom
function simplify(character: string): string {
  const simplified = simplifiedByTraditional().get(character.codePointAt(0) ?? 0);
  return simplified === undefined ? character : String.fromCharCode(simplified);
}

//! seldom
function arabicDigit(code: number): string | null {
  if (code >= 0x660 && code <= 0x669) return String(code - 0x660);
  if (code >= 0x6f0 && code <= 0x6f9) return String(code - 0x6f0);
  return null;
}
