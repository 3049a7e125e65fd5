import { expect, it } from 'vitest';
import { foreignMarkup, isPlainProse } from '../../src/core/plain-text.ts';

it.each(['4. Juni 1989', '„4. Juni“', 'a < b', 'snake_case', ''])(
  'takes "%s" for a piece of running text',
  (text) => {
    expect(isPlainProse(text)).toBe(true);
  },
);

it.each([
  '<b>bold</b>',
  'a `name`',
  '_so_',
  '[a](b)',
  'https://example.org',
  '[@source]',
  'a\u202eb',
  'a\u0007b',
])('takes "%s" for none', (text) => {
  expect(isPlainProse(text)).toBe(false);
});

it('takes a whole paragraph that begins as a list, a quotation or a table for foreign markup', () => {
  for (const text of ['1. One', ' > said', '| a | b |']) expect(foreignMarkup.test(text)).toBe(true);
});
