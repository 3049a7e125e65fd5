import { expect, it } from 'vitest';
import { findMentionRanges } from '../../src/page/mark-mentions.ts';
import { documentOf } from './document-of.ts';

const findWord = (word: string) => (text: string) =>
  [...text.matchAll(new RegExp(word, 'g'))].map(({ index }) => ({ start: index, end: index + word.length }));

it('finds mentions over inline elements and line breaks, without changing the document', () => {
  const document = documentOf(
    '<html><body><p>Deep <b>packet\n   inspec</b>tion, and deep packet inspection</p><nav>packet inspection</nav></body></html>',
  );
  const before = document.body.innerHTML;
  const ranges = findMentionRanges(document.body, findWord('packet inspection'));
  expect(ranges.map((range) => range.toString().replace(/\s+/g, ' '))).toEqual([
    'packet inspection',
    'packet inspection',
  ]);
  expect(document.body.innerHTML).toBe(before);
});
