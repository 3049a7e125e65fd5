import { expect, it } from 'vitest';
import { mainPlaces } from '../../src/core/main-places.ts';

it.each([
  ['the one country that a story is about', { IR: 26, US: 4, CN: 1 }, ['IR']],
  ['two that share it', { IR: 9, US: 5, CN: 2 }, ['IR', 'US']],
  ['none where each is named but once, as a precedent', { EG: 1, IR: 1 }, []],
  ['none where none is named', {}, []],
  ['the one that the page’s topics or language speak for', { IR: 0, CN: 1 }, ['IR']],
])('gives %s', (_, mentions, codes) => {
  const places = Object.entries(mentions).map(([code, count]) => ({ code, mentions: count }));
  expect(mainPlaces({ places })).toEqual(codes);
});
