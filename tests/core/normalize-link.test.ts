import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { citedAddress, isOnSite, siteOf } from '../../src/core/normalize-link.ts';

const base = 'https://news.example.org/2009/06/16/story.html';

describe('citedAddress', () => {
  it.each([
    ['https://example.com/a?utm_source=x&id=7#top', 'https://example.com/a?id=7'],
    ['https://example.com/a?utm_source=x&fbclid=1', 'https://example.com/a'],
    ['/other', 'https://news.example.org/other'],
    ['//cdn.example.com/x', 'https://cdn.example.com/x'],
    [
      'https://web.archive.org/web/20230403221048/http://blog.twitter.com/a.html',
      'http://blog.twitter.com/a.html',
    ],
    ['https://web.archive.org/web/2009id_/http:/blog.example.com/a', 'http://blog.example.com/a'],
    ['https://web.archive.org/web/2009*/blog.example.com/a', 'http://blog.example.com/a'],
    ['https://archive.ph/20220101/https://example.com/b?utm_medium=y', 'https://example.com/b'],
    ['https://archive.is/newest/https://example.com/b', 'https://example.com/b'],
    ['https://archive.ph/AbCd1', 'https://archive.ph/AbCd1'],
  ])('%s cites %s', (href, url) => {
    expect(citedAddress(href, base)).toBe(url);
  });

  it.each([
    'javascript:alert(1)',
    'data:text/html,x',
    'blob:https://example.com/1',
    'mailto:a@example.com',
    'http://',
    'https://user:secret@example.com/',
    'http://localhost/x',
    'https://www.facebook.com/sharer/sharer.php?u=x',
    'https://twitter.com/intent/tweet?text=x',
    'https://wa.me/?text=x',
    'https://t.me/share/url?url=x',
    `https://example.com/${'a'.repeat(5000)}`,
  ])('%s cites nothing', (href) => {
    expect(citedAddress(href, base)).toBeUndefined();
  });

  it('gives a web address or nothing for any text, and gives the same for its own answer', () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.webUrl({ withQueryParameters: true, withFragments: true }), fc.string()),
        (href) => {
          const url = citedAddress(href, base);
          if (url === undefined) return;
          expect(url).toMatch(/^https?:\/\//);
          expect(url).not.toContain('#');
          expect(citedAddress(url, base)).toBe(url);
        },
      ),
    );
  });
});

describe('siteOf', () => {
  it.each([
    ['https://www.bbc.com/news', 'bbc.com'],
    ['https://m.example.org/x', 'example.org'],
    ['http://localhost:8080/', 'localhost'],
    ['about:blank', ''],
    ['not an address', ''],
  ])('%s is on "%s"', (url, site) => {
    expect(siteOf(url)).toBe(site);
  });
});

it('a site covers its subdomains, and no other site that ends alike', () => {
  expect(isOnSite('news.bbc.com', ['bbc.com'])).toBe(true);
  expect(isOnSite('bbc.com', ['bbc.com'])).toBe(true);
  expect(isOnSite('notbbc.com', ['bbc.com'])).toBe(false);
});
