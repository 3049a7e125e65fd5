import { describe, expect, it } from 'vitest';
import { findCitedLinks } from '../../src/page/find-cited-links.ts';
import { documentOf } from './document-of.ts';

const url = 'https://news.example.org/2009/06/16/story';
const long =
  'The regulator told providers to slow the service down, and they did so within the hour, people said. ';

describe('findCitedLinks', () => {
  it('gives the links of the text, once each and in order, and none of the furniture', () => {
    const document = documentOf(
      `<html><body><header><a href="/">Home</a></header><nav><a href="/world">World</a></nav>
      <article><h1>Title</h1><p>${long.repeat(4)}
        <a href="https://example.com/report?utm_source=x#p2">The report</a> and
        <a href="http://blog.example.com/a">a <b>blog</b></a>, again <a href="https://example.com/report">the report</a>,
        <a href="#note">note</a> <a href="javascript:void(0)">menu</a> <a href="http://[broken">broken</a>
        <a rel="author" href="/people/writer">A Writer</a>
        <a href="https://web.archive.org/web/2008/http://old.example.com/x">an old copy</a></p>
        <div class="share"><a href="https://www.facebook.com/sharer.php?u=x">Share</a></div>
        <ul><li><a href="/other-story">Another story of ours</a></li></ul></article>
      <footer><a href="https://partner.example.net/">Partner</a></footer></body></html>`,
      url,
    );
    expect(findCitedLinks(document, url)).toEqual([
      { url: 'https://example.com/report', text: 'The report' },
      { url: 'http://blog.example.com/a', text: 'a blog' },
      { url: 'http://old.example.com/x', text: 'an old copy' },
    ]);
  });

  it.each([
    ['a byline', '<p class="byline">By <a href="https://example.com/writer">A Writer</a></p>'],
    ['a list of tags', '<p class="tags"><a href="https://example.com/x">Iran</a></p>'],
    ['a tag’s page on its own site', '<p>Filed under <a href="/tags/iran.html">Iran</a> and so on</p>'],
    ['a hashtag', '<p>They wrote <a href="https://twitter.com/hashtag/iran?src=hash">#iran</a> all day</p>'],
    ['a profile', '<p>Follow her at <a href="https://www.twitter.com/somebody">@somebody</a> for more</p>'],
    ['a subscription', '<p>Get it by mail, <a href="https://subscribe.example.com/">subscribe</a> to us</p>'],
    ['a picture', '<p>See it: <a href="https://example.com/a.jpg"><img src="a.jpg"></a> large</p>'],
  ])('leaves out the link of %s', (_, html) => {
    const cited = '<p>It is in <a href="https://example.com/report">the report</a> of the year.</p>';
    const document = documentOf(`<html><body><article>${long}${cited}${html}</article></body></html>`, url);
    expect(findCitedLinks(document, url).map((link) => link.url)).toEqual(['https://example.com/report']);
  });

  it('keeps posts that the text embeds', () => {
    const post =
      '<blockquote><p>It is slow. <a href="https://twitter.com/somebody/status/1">June 16</a></p></blockquote>';
    const document = documentOf(
      `<html><body><article><p>${long}</p><div class="social-media-embed">${post}</div></article></body></html>`,
      url,
    );
    expect(findCitedLinks(document, url).map((link) => link.url)).toEqual([
      'https://twitter.com/somebody/status/1',
    ]);
  });

  it('stops at three hundred', () => {
    const links = Array.from(
      { length: 2000 },
      (_, index) => `<p>See also this one here <a href="https://example.com/${index}">it</a></p>`,
    ).join('');
    expect(findCitedLinks(documentOf(`<html><body>${links}</body></html>`, url), url)).toHaveLength(300);
  });
});
