import { expect, test } from 'vitest';
import { answerFrom, languageOf, readCatalogue } from '../../src/core/catalogue.ts';

const answer = answerFrom(
  readCatalogue({
    language_tag: { message: 'fa' },
    plain: { message: 'بستن', description: 'A button.' },
    two: {
      message: '$SECOND$, then $FIRST$',
      placeholders: { first: { content: '$1' }, second: { content: '$2' } },
    },
    undeclared: { message: 'a $GAP$ b' },
    broken: 'a string',
    number: { message: 4 },
  }),
);

test.each([
  ['plain', [], 'بستن'],
  ['two', ['one', 'two'], 'two, then one'],
  ['two', ['costs $2', 'two'], 'two, then costs $2'],
  ['two', ['one'], ', then one'],
  ['undeclared', ['x'], 'a  b'],
  ['broken', [], ''],
  ['number', [], ''],
  ['missing', [], ''],
  ['toString', [], ''],
])('"%s" with %j reads "%s"', (key, substitutions, message) => {
  expect(answer(key, substitutions)).toBe(message);
});

test('the language is the catalogue’s own, English where it tells none', () => {
  expect(languageOf(answer)).toBe('fa');
  expect(languageOf(answerFrom(readCatalogue(null)))).toBe('en');
});
