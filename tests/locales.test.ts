import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

/** The catalogues of all languages: each is held against the English one. */
interface Entry {
  message: string;
  description?: string;
  placeholders?: Record<string, { content: string }>;
}
type Catalogue = Record<string, Entry>;

const folder = 'extension/_locales';
const read = (name: string): Catalogue => JSON.parse(readFileSync(`${folder}/${name}/messages.json`, 'utf8'));
const english = read('en');
const languages = readdirSync(folder);

/** What `shown` is in `shown_one` and `shown_other`. */
const counted = Object.keys(english)
  .filter((key) => key.endsWith('_other') && key.replace(/_other$/, '_one') in english)
  .map((key) => key.replace(/_other$/, ''));
const categories = ['zero', 'one', 'two', 'few', 'many', 'other'];

/** The plural forms that a language has for whole numbers, each with those up to a thousand that take it; and the general one. */
function pluralForms(tag: string): Map<string, number[]> {
  const rules = new Intl.PluralRules(tag);
  const forms = new Map<string, number[]>([['other', []]]);
  for (let number = 0; number <= 1000; number += 1) {
    const form = rules.select(number);
    forms.set(form, [...(forms.get(form) ?? []), number]);
  }
  return forms;
}

/** The English entry that a key translates; undefined where there is none. */
function originalOf(key: string): Entry | undefined {
  const [, base = '', form = ''] = /^(.*)_([a-z]+)$/.exec(key) ?? [];
  return counted.includes(base) && categories.includes(form) ? english[`${base}_other`] : english[key];
}

function placeholdersIn(message: string): string[] {
  return [...message.matchAll(/\$(\w+)\$/g)].map((match) => match[1]?.toLowerCase() ?? '');
}

/** The entries for which `isWrong` holds, as lines that name them. */
function wrong(catalogue: Catalogue, isWrong: (entry: Entry, key: string) => boolean): string[] {
  return Object.entries(catalogue)
    .filter(([key, entry]) => isWrong(entry, key))
    .map(([key, { message }]) => `${key}: ${message}`);
}

/** Messages whose place is small: chips, tabs, buttons in a row. */
const short =
  /^(?:tab_(?!s)\w+|kinds_\w+|filter_all|finder_clear|theme_\w+|close|options|menu|services_(?:never|ask|always)|site_add)$/;

describe.each(languages)('the catalogue "%s"', (name) => {
  const catalogue = read(name);
  const tag = catalogue.language_tag?.message ?? '';
  const forms = pluralForms(tag || 'en');

  test('is in the language that its folder names, and tells that language’s own name', () => {
    expect(tag).toBe(name.replace('_', '-'));
    expect(Intl.getCanonicalLocales(tag)).toEqual([tag]);
    const own = new Intl.DisplayNames(tag, { type: 'language' }).of(tag.split('-')[0] ?? tag) ?? '';
    const told = catalogue.language_name?.message ?? '';
    expect(told.toLocaleLowerCase(tag), `language_name should be "${own}" or begin or end so`).toContain(
      own.toLocaleLowerCase(tag),
    );
  });

  test('has every key of the English one, and every plural form that its numbers take', () => {
    const wanted = Object.keys(english).filter((key) => !/_(?:one|other)$/.test(key) || !isCounted(key));
    const plural = counted.flatMap((base) => [...forms.keys()].map((form) => `${base}_${form}`));
    const missing = [...wanted, ...plural].filter((key) => !(key in catalogue));
    expect(missing, `add these to ${folder}/${name}/messages.json`).toEqual([]);
  });

  test('has no key that the English one lacks, and no plural form that its numbers never take', () => {
    const idle = Object.keys(catalogue).filter((key) => {
      if (!originalOf(key)) return true;
      return isCounted(key) && !forms.has(key.slice(key.lastIndexOf('_') + 1));
    });
    expect(idle, `take these out of ${folder}/${name}/messages.json`).toEqual([]);
  });

  test('fills in what the English one fills in', () => {
    const differing = wrong(catalogue, ({ message, placeholders = {} }, key) => {
      const { placeholders: wanted = {} } = originalOf(key) ?? {};
      const named = placeholdersIn(message);
      const form = key.slice(key.lastIndexOf('_') + 1);
      // "Two topics" is one word in Arabic: a form of one number alone may leave the number out.
      const isExact = isCounted(key) && forms.get(form)?.length === 1;
      const mayLack = isExact || (isCounted(key) && tag === 'en') ? ['count'] : [];
      return (
        named.some((placeholder) => !(placeholder in wanted)) ||
        Object.keys(wanted).some((each) => !named.includes(each) && !mayLack.includes(each)) ||
        named.some((each) => placeholders[each]?.content !== wanted[each]?.content)
      );
    });
    expect(differing, 'each needs the placeholders of the English message, with their contents').toEqual([]);
  });

  test('holds text and nothing else: no markup, no line breaks, no stray signs', () => {
    const bare = (message: string) => message.replace(/\$\w+\$/g, 'x');
    const strange = wrong(catalogue, ({ message }) =>
      // Beside letters and spaces, half-spaces (U+200C) and no-break spaces (U+00A0, U+202F) are text.
      /[<>{}`$\p{Cc}\p{Co}\p{Cs}\u200b\u200e-\u200f\u2028-\u202e\u2060-\u206f]|\u200d|\ufeff|&#?\w+;|^\s|\s$|\s\s/u.test(
        bare(message),
      ),
    );
    expect(strange).toEqual([]);
  });

  test('has something to say under every key, and about as long as the English', () => {
    const original = (key: string) => originalOf(key)?.message ?? '';
    expect(wrong(catalogue, ({ message }) => message.trim() === '')).toEqual([]);
    const long = wrong(
      catalogue,
      ({ message }, key) =>
        message.length >
        (short.test(key) ? Math.max(18, original(key).length * 2) : original(key).length * 2 + 24),
    );
    expect(long, 'twice as long as the English: it may not fit').toEqual([]);
    const brief = wrong(catalogue, ({ message }, key) => message.length * 6 < original(key).length);
    expect(brief, 'a sixth of the English: something may be missing').toEqual([]);
  });

  test('keeps to what stores and browsers take', () => {
    expect(catalogue.extension_name?.message.length).toBeLessThanOrEqual(75);
    expect(catalogue.extension_short_name?.message.length).toBeLessThanOrEqual(12);
    expect(catalogue.extension_description?.message.length).toBeLessThanOrEqual(132);
    expect(wrong(catalogue, (_, key) => !/^[a-zA-Z0-9_]+$/.test(key))).toEqual([]);
  });

  test.skipIf(name === 'en')('is translated', () => {
    const kept = wrong(
      catalogue,
      ({ message }, key) => message === originalOf(key)?.message && !isName(message),
    );
    expect(kept, 'these stand as in English').toEqual([]);
  });
});

/** Whether a message is a name, a format, or values with signs between: these may stay as they are. */
function isName(message: string): boolean {
  return !/[a-z]{3} [a-z]{3}/.test(message.replace(/\$\w+\$/g, '')) && message.length < 40;
}

function isCounted(key: string): boolean {
  return categories.some(
    (form) => key.endsWith(`_${form}`) && counted.includes(key.slice(0, -form.length - 1)),
  );
}
