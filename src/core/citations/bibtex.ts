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

/** What the babel package calls a language: as English does, but for German of today. Undefined where English has no name for it. */
function nameForTex(language = ''): string | undefined {
  const [own] = /^[a-z]{2,3}(?![a-z\d])/.exec(language) ?? [];
  if (!own) return undefined;
  const name = new Intl.DisplayNames('en', { type: 'language' }).of(own)?.toLowerCase();
  if (name === 'german') return 'ngerman';
  return name !== own && /^[a-z]+$/.test(name ?? '') ? name : undefined;
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
