import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import catalogue from '../../extension/_locales/en/messages.json' with { type: 'json' };
import { makeMessages } from '../../src/ui/messages.tsx';
import { getMessage } from './mount.tsx';

const entries: [string, { message: string; placeholders?: Record<string, { content: string }> }][] =
  Object.entries(catalogue);

describe('the message catalogue', () => {
  test('declares the placeholders that it uses', () => {
    const undeclared = entries.flatMap(([key, { message, placeholders = {} }]) =>
      [...message.matchAll(/\$([A-Z_]+)\$/g)]
        .filter((match) => !placeholders[match[1]?.toLowerCase() ?? ''])
        .map((match) => `${key}: ${match[0]}`),
    );
    expect(undeclared).toEqual([]);
  });

  test('gives every counted message its general form', () => {
    const counted = entries.map(([key]) => key).filter((key) => key.endsWith('_one'));
    expect(counted.filter((key) => !(key.replace(/_one$/, '_other') in catalogue))).toEqual([]);
  });

  test('holds nothing that no source file names', () => {
    const roots = ['src', 'extension', 'manifest.json'];
    const text = roots.map(readAll).join('\n');
    const families = [...text.matchAll(/`([a-z_]+)_\$\{/g)].map((match) => `${match[1]}_`);
    const idle = entries
      .map(([key]) => key)
      .filter((key) => !text.includes(key.replace(/_(one|other)$/, '')))
      .filter((key) => !families.some((family) => key.startsWith(family)));
    expect(idle, 'remove these from messages.json, or use them').toEqual([]);
  });
});

function readAll(path: string): string {
  if (path.endsWith('messages.json')) return '';
  if (!/\.(tsx?|html|json)$/.test(path) && !path.includes('.')) {
    return readdirSync(path)
      .filter((name) => name !== 'knowledge')
      .map((name) => readAll(`${path}/${name}`))
      .join('\n');
  }
  return /\.(tsx?|html|json)$/.test(path) ? readFileSync(path, 'utf8') : '';
}

test('a counted message takes the form of its number, written as the locale writes it', () => {
  const { n } = makeMessages(getMessage, 'en');
  expect(n('topics_count', 1)).toBe('1 topic');
  expect(n('topics_count', 1200)).toBe('1,200 topics');
});

test('a missing message shows its key', () => {
  const { t } = makeMessages(() => '', 'en');
  expect(t('close')).toBe('close');
});

test.each([
  ['fa', 'bbc.com', '\u2068bbc.com\u2069'],
  ['fa', 'ایران', 'ایران'],
  ['fa', '新闻', '\u2068新闻\u2069'],
  ['ar', '2009–2010', '2009–2010'],
  ['en', 'ایران', '\u2068ایران\u2069'],
  ['en', 'bbc.com', 'bbc.com'],
])('in "%s", %s keeps its own direction in a sentence', (locale, value, shown) => {
  expect(makeMessages((_, [site = ''] = []) => site, locale).t('hide_on', value)).toBe(shown);
});

test('names in a row keep their own directions, and the order of the sentence', () => {
  expect(makeMessages(getMessage, 'fa').list(['ooni.org', 'تور'])).toBe('\u2068ooni.org\u2069 و تور');
  expect(makeMessages(getMessage, 'en').list(['Iran', 'China'])).toBe('Iran and China');
  expect(makeMessages(getMessage, 'en').list(['Iran', 'China'], 'narrow')).toBe('Iran, China');
});

test.each([
  ['fa', 'topics_count', 3, 'topics_count_other ۳'],
  ['ar', 'topics_count', 3, 'topics_count_few 3'],
  ['ar', 'topics_count', 2, 'topics_count_two 2'],
  ['ru', 'topics_count', 21, 'topics_count_one 21'],
  ['ru', 'topics_count', 5, 'topics_count_many 5'],
] as const)('in "%s", %s takes the form for %i', (locale, key, count, shown) => {
  const { n } = makeMessages((name, values = []) => [name, ...values].join(' '), locale);
  expect(n(key, count)).toBe(shown);
});

// Beside Persian digits a dot would read as one more.
test('facts in a row keep those together that run in another direction, and leave empty ones out', () => {
  const { facts } = makeMessages(() => '', 'fa');
  expect(facts(['OONI', '', '۲۳ مهٔ ۲۰۱۷', 'گزارش'])).toBe('\u2068OONI\u2069، ۲۳ مهٔ ۲۰۱۷، گزارش');
});
