import { expect, it } from 'vitest';
import { noteOnLink } from '../../src/core/notes-on-link.ts';

it.each([
  ['https://bit.ly/3abc', 'shortened'],
  ['http://www.tinyurl.com/x', 'shortened'],
  ['https://t.co/abc', 'shortened'],
  ['https://bit.ly/', undefined],
  ['https://notbit.ly/3abc', undefined],
  ['https://amp.theguardian.example/world/1', 'amp'],
  ['https://example.com/story/amp/', 'amp'],
  ['https://example.com/story.amp.html', 'amp'],
  ['https://example.com/amplifier', undefined],
  ['not an address', undefined],
])('%s is %s', (url, note) => {
  expect(noteOnLink(url)).toBe(note);
});
