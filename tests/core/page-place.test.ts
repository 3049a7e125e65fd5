import { describe, expect, it } from 'vitest';
import { isOtherPlace, pagePlace, placeOfPage } from '../../src/core/page-place.ts';

const own = 'https://news.example/story?utm_source=x#part';

describe('where on its site a page is', () => {
  it.each([
    ['the same address', 'https://news.example/story/'],
    ['a relative one', '/story#article'],
    ['a mirror', 'https://mirror.example.net/story'],
    ['an archive', 'https://web.archive.org/web/20090616/http://news.example/story'],
  ])('is the same by %s', (_, address) => expect(pagePlace(address, own)).toBe(placeOfPage(own)));

  it('does not depend on how escapes are written', () => {
    expect(pagePlace('/%d0%b0', own)).toBe(placeOfPage('https://news.example/%D0%B0'));
  });

  it('is none for what is no address of the web', () => {
    expect(pagePlace('urn:uuid:1', own)).toBeUndefined();
  });

  it.each([
    ['/two', '/one', true],
    ['/one?id=2', '/one?id=1', true],
    ['/one', '/one/amp', false],
    ['/one', '/one?page=2', false],
    ['', '/one', false],
    [undefined, '/one', false],
  ])('of %s and %s differs: %s', (named, place, differs) => expect(isOtherPlace(named, place)).toBe(differs));
});
