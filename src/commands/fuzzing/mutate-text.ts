import type { Random } from './random.ts';

/** What readers of text stumble over: edges of Unicode, of numbers, of syntaxes. */
const oddities = [
  '',
  ' ',
  '\u0000',
  '\u200b',
  '\u200c',
  '\u00ad',
  '\u202e',
  '\u2067',
  '\ufeff',
  '\ufdfa',
  '\ud800',
  '\udc00',
  '\uffff',
  '\u0301',
  'İ',
  'ß',
  'ﬀ',
  'Å',
  '墙',
  '防火墙',
  'ي',
  'و',
  'ل',
  'ال',
  '۱',
  '०',
  '𝕋',
  '👩‍👧',
  '\r\n',
  '\t',
  '0',
  '-1',
  '00',
  '99999999999999999999',
  '1e999',
  'NaN',
  '2009',
  '13',
  '31',
  '-',
  '/',
  '..',
  '?',
  '#',
  '%',
  '%00',
  '%e0%a4%a',
  ':',
  '://',
  'http://',
  'https://',
  'javascript:',
  'data:',
  '@',
  '[',
  ']',
  '[[',
  ']]',
  '{',
  '}',
  '<',
  '>',
  '</',
  '<!--',
  '"',
  "'",
  '\\',
  '*',
  '**',
  '[@',
  ';',
  '|',
  '&',
  '&amp;',
  '&#x0;',
  '=',
  '__proto__',
  'constructor',
  'null',
  'xn--',
  'www.',
  'T',
  'Z',
  '+00:00',
] as const;

/** A text made of another by one to six small changes; parts of `others` come in. At most 3,000 characters. */
export function mutateText(text: string, others: readonly string[], random: Random): string {
  let changed = text;
  for (let times = 1 + random.below(6); times > 0; times -= 1) changed = changeOnce(changed, others, random);
  return changed.slice(0, 3000);
}

function changeOnce(text: string, others: readonly string[], random: Random): string {
  const at = random.below(text.length + 1);
  const to = Math.min(text.length, at + random.below(12));
  switch (random.below(8)) {
    case 0:
      return text.slice(0, at) + random.pick(oddities) + text.slice(at);
    case 1:
      return text.slice(0, at) + text.slice(to);
    case 2:
      return text.slice(0, at) + random.pick(oddities) + text.slice(to);
    case 3: {
      const other = random.pick(others);
      const from = random.below(other.length + 1);
      return text.slice(0, at) + other.slice(from, from + random.below(40)) + text.slice(at);
    }
    case 4:
      return text.slice(0, to) + text.slice(at, to).repeat(1 + random.below(8)) + text.slice(to);
    case 5:
      return text.slice(0, at) + String.fromCharCode(random.below(0x10000)) + text.slice(at + 1);
    case 6:
      return text.slice(0, at) + String.fromCharCode(32 + random.below(96)) + text.slice(at + 1);
    default: {
      const other = random.pick(others);
      return text.slice(0, at) + other.slice(random.below(other.length + 1));
    }
  }
}
