import { expect, it } from 'vitest';
import { readMirror } from '../../../src/core/packs/mirror.ts';

it.each([
  ['https://example.org', 'https://example.org/'],
  ['example.org/sidelight', 'https://example.org/sidelight/'],
  [' https://example.org/sidelight// ', 'https://example.org/sidelight/'],
  ['https://example.org/a/sidelight-knowledge.json', 'https://example.org/a/'],
  ['https://example.org/a/sidelight-knowledge.head.json', 'https://example.org/a/'],
  ['https://example.org:8443/a/', 'https://example.org:8443/a/'],
  [
    'http://abcdefabcdefabcdefabcdefabcdefabcdefabcdefabcdefabcdefab.onion/',
    'http://abcdefabcdefabcdefabcdefabcdefabcdefabcdefabcdefabcdefab.onion/',
  ],
])('%s is the mirror at %s', (typed, address) => {
  expect(readMirror(typed)).toBe(address);
  expect(readMirror(address)).toBe(address);
});

it.each([
  '',
  'http://example.org/',
  'https://reader:secret@example.org/',
  'https://example.org/?reader=42',
  'https://example.org/#a',
  'https://localhost/',
  'ftp://example.org/',
  'javascript:alert(1)',
  'two words',
  `https://example.org/${'a'.repeat(600)}`,
  `https://example.org/${'迁'.repeat(100)}`,
  null,
  7,
])('%s is none', (typed) => {
  expect(readMirror(typed)).toBeUndefined();
});
