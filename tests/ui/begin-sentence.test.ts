import { expect, it } from 'vitest';
import { beginSentence } from '../../src/ui/begin-sentence.ts';

it.each([
  ['tr', 'ilk kopya', 'İlk kopya'],
  ['en', 'its copies', 'Its copies'],
  ['fa', 'همهٔ نسخه‌ها', 'همهٔ نسخه‌ها'],
  ['zh-CN', '所有存档', '所有存档'],
  ['en', '', ''],
])('begins a sentence as the language %s does: %s', (locale, text, begun) => {
  expect(beginSentence(text, locale)).toBe(begun);
});
