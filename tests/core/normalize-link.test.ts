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
    ['https://archive.fo/2009.06.16-081500/http://example.com/b', 'http://example.com/b'],
    ['https://archive.today/o/AbCd1/https://example.com/b', 'https://example.com/b'],
    ['https://web.archive.org/web/https://example.com/b?x=1', 'https://example.com/b?x=1'],
    ['https://web.archive.org/web/2009*/http://example.com/b', 'http://example.com/b'],
    ['https://web.archive.org/save/https://example.com/b', 'https://example.com/b'],
    [
      'http://wayback.archive-it.org/2358/20110211072257/http://news.blogs.example.com/',
      'http://news.blogs.example.com/',
    ],
    ['https://arquivo.pt/wayback/20090616081500mp_/http://example.com/b', 'http://example.com/b'],
    [
      'https://webarchive.nationalarchives.gov.uk/ukgwa/20100405140447/http://www.example.gov.uk/',
      'http://www.example.gov.uk/',
    ],
    ['https://timetravel.mementoweb.org/memento/2009/http://example.com/b', 'http://example.com/b'],
    [
      'http://web.archivep75mbjunhxc6x4j5mwjmomyxb573v42baldlqu56ruil2oiad.onion/web/2009/http://example.com/b',
      'http://example.com/b',
    ],
    [
      'https://web.archive.org/web/2019/https://archive.is/2018/https://example.com/b',
      'https://example.com/b',
    ],
    ['https://web.archive.org/about', 'https://web.archive.org/about'],
    [
      'https://www.webcitation.org/query?url=http%3A%2F%2Fexample.com%2Fb&date=2009-06-16',
      'http://example.com/b',
    ],
    ['https://www.google.com/amp/s/www.example.com/b', 'https://www.example.com/b'],
    ['https://www-example-com.cdn.ampproject.org/c/s/www.example.com/b?x=1', 'https://www.example.com/b?x=1'],
    ['https://cdn.ampproject.org/v/www.example.com/b?amp_js_v=0.1', 'http://www.example.com/b'],
    ['https://example.com/b?outputType=amp&amp=1&id=7', 'https://example.com/b?id=7'],
    ['https://www-my--news-example.translate.goog/b?_x_tr_sl=fa', 'https://www.my-news.example/b'],
    [
      'https://www.google.com/url?sa=t&q=https%3A%2F%2Fexample.com%2Fb%3Fa%3D1%26b%3D2&usg=x',
      'https://example.com/b?a=1&b=2',
    ],
    [
      'https://l.facebook.com/l.php?u=https%3A%2F%2Fexample.com%2Fb%3Ffbclid%3Dx&h=y',
      'https://example.com/b',
    ],
    [
      'https://www.google.com/search?q=https://example.com/b',
      'https://www.google.com/search?q=https://example.com/b',
    ],
    ['https://bit.ly/3abc', 'https://bit.ly/3abc'],
    ['https://example.com/b?clid=7&claim=8&amphibian=1', 'https://example.com/b?claim=8&amphibian=1'],
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

  const cited = fc
    .webUrl({ withQueryParameters: true, validSchemes: ['http', 'https'] })
    .map((url) => citedAddress(url, base))
    .filter((url) => url !== undefined && URL.canParse(url) && new URL(url).href === url);

  it('finds the same address behind every archive and redirector', () => {
    const wraps = [
      (url: string) => `https://web.archive.org/web/20090616081500/${url}`,
      (url: string) => `https://web.archive.org/web/2009id_/${url.replace('://', ':/')}`,
      (url: string) => `https://web.archive.org/web/*/${url}`,
      (url: string) => `https://archive.ph/newest/${url}`,
      (url: string) => `https://arquivo.pt/wayback/20090616081500/${url}`,
      (url: string) => `https://www.google.com/url?q=${encodeURIComponent(url)}`,
      (url: string) => `https://l.facebook.com/l.php?u=${encodeURIComponent(url)}&h=x`,
      (url: string) => `${url}${url.includes('?') ? '&' : '?'}utm_source=x&fbclid=y#top`,
    ];
    fc.assert(
      fc.property(cited, fc.array(fc.constantFrom(...wraps), { maxLength: 2 }), (url, chosen) => {
        const wrapped = chosen.reduce((inner, wrap) => wrap(inner), url ?? '');
        expect(citedAddress(wrapped, base)).toBe(url);
      }),
    );
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
    ['https://www.m.example.org./x', 'example.org'],
    ['https://amp.dev/', 'amp.dev'],
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
