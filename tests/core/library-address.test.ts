import { describe, expect, it } from 'vitest';
import { readLibraryAddress, writeLibraryAddress } from '../../src/core/library-address.ts';

describe('addresses in the library', () => {
  it.each([
    ['', { view: 'all' }, ''],
    ['#/', { view: 'all' }, ''],
    ['#/snowflake', { view: 'explainer', id: 'snowflake' }, ''],
    ['#/kind/tool', { view: 'kind', kind: 'tool' }, ''],
    ['#/country/ir', { view: 'country', code: 'IR' }, ''],
    ['#/timeline', { view: 'timeline' }, ''],
    ['#/timeline/IR', { view: 'timeline', code: 'IR' }, ''],
    ['#/timeline/2010', { view: 'timeline', decade: 2010 }, ''],
    ['#/timeline/ir/2010', { view: 'timeline', code: 'IR', decade: 2010 }, ''],
    ['#/timeline/2013', { view: 'timeline' }, ''],
    ['#/country/IR/2010', { view: 'all' }, ''],
    ['#/?q=d%C3%A9bit+lent', { view: 'all' }, 'débit lent'],
    ['#/?q=great%20', { view: 'all' }, 'great '],
    ['#/kind/tool?q=tor', { view: 'kind', kind: 'tool' }, 'tor'],
    ['#/kind/trick', { view: 'all' }, ''],
    ['#/country/Iran', { view: 'all' }, ''],
    ['#/a/b/c', { view: 'all' }, ''],
    ['#/%E0%A4%A', { view: 'all' }, ''],
    ['#/?q=%E0%A4%A', { view: 'all' }, ''],
  ] as const)('reads %s', (hash, place, query) => {
    expect(readLibraryAddress(hash)).toEqual({ place, query });
  });

  it('reads a search without # too, until the reader goes on from there', () => {
    expect(readLibraryAddress('', '?q=tor').query).toBe('tor');
    expect(readLibraryAddress('#/?q=vpn', '?q=tor').query).toBe('vpn');
    expect(readLibraryAddress('#/', '?q=tor').query).toBe('');
  });

  it.each([
    '#/',
    '#/snowflake',
    '#/kind/law',
    '#/country/CN',
    '#/timeline',
    '#/timeline/RU',
    '#/timeline/2000',
    '#/timeline/RU/2010',
    '#/?q=%E6%B1%A1%E6%9F%93',
  ])('writes %s as it reads it', (address) => {
    const { place, query } = readLibraryAddress(address);
    expect(writeLibraryAddress(place, query)).toBe(address);
  });

  it.each([
    ['\ud83d', '#/?q=%EF%BF%BD'],
    ['tor \ude00', '#/?q=tor%20%EF%BF%BD'],
    ['\ud83d\ude00', '#/?q=%F0%9F%98%80'],
  ])('writes a search with half a character: %j', (query, address) => {
    expect(writeLibraryAddress({ view: 'all' }, query)).toBe(address);
  });
});
