import type { CslItem } from './csl-json.ts';

/** What TeX takes for something else. */
const special: Record<string, string> = {
  '\\': '\\textbackslash{}',
  '{': '\\{',
  '}': '\\}',
  $: '\\$',
  '&': '\\&',
  '#': '\\#',
  _: '\\_',
  '%': '\\%',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
};

/** What the babel package calls the languages of pages. */
const texNames: Readonly<Record<string, string>> = {
  ar: 'arabic',
  az: 'azerbaijani',
  be: 'belarusian',
  bn: 'bengali',
  ca: 'catalan',
  da: 'danish',
  de: 'ngerman',
  el: 'greek',
  en: 'english',
  es: 'spanish',
  fa: 'persian',
  fr: 'french',
  he: 'hebrew',
  hi: 'hindi',
  hy: 'armenian',
  id: 'indonesian',
  it: 'italian',
  ja: 'japanese',
  ka: 'georgian',
  ko: 'korean',
  nl: 'dutch',
  pl: 'polish',
  pt: 'portuguese',
  ru: 'russian',
  ta: 'tamil',
  th: 'thai',
  tr: 'turkish',
  uk: 'ukrainian',
  ur: 'urdu',
  vi: 'vietnamese',
  zh: 'chinese',
};

/** Items in BibLaTeX's form of BibTeX, whose `@online` knows addresses and when they were looked at. */
export function toBibtex(items: readonly CslItem[]): string {
  return items
    .map((item) => {
      const archived = item.archive_location && `Archive: ${item.archive_location}`;
      const fields: [string, string | undefined][] = [
        // Doubled braces keep the capitals of a title.
        ['title', `{${escapeTex(item.title)}}`],
        ['organization', item.publisher ?? item['container-title']],
        ['date', item.issued && dashed(item.issued['date-parts'][0] ?? [])],
        ['url', verbatim(item.URL)],
        ['urldate', item.accessed && dashed(item.accessed['date-parts'][0] ?? [])],
        ['langid', nameForTex(item.language)],
        [
          'note',
          [archived, item.note]
            .filter(Boolean)
            .map((text) => escapeTex(String(text)))
            .join('. '),
        ],
      ];
      const lines = fields.flatMap(([name, value]) =>
        value ? `  ${name} = {${name === 'organization' ? escapeTex(value) : value}},` : [],
      );
      return [`@${item.type === 'dataset' ? 'dataset' : 'online'}{${item.id},`, ...lines, '}'].join('\n');
    })
    .join('\n\n')
    .concat('\n');
}

function nameForTex(language: string | undefined): string | undefined {
  const [own = ''] = language?.split('-') ?? [];
  return Object.hasOwn(texNames, own) ? texNames[own] : undefined;
}

function escapeTex(text: string): string {
  return text.replace(/[\\{}$&#_%~^]/g, (character) => special[character] ?? character);
}

/** Addresses are taken as they stand; only braces would end the field. */
function verbatim(url: string): string {
  return url.replace(/[{}\\]/g, (character) => encodeURIComponent(character));
}

function dashed(parts: readonly number[]): string {
  return parts.map((part, index) => String(part).padStart(index ? 2 : 4, '0')).join('-');
}
