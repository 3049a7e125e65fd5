import { describe, expect, it } from 'vitest';
import { findPublicationDate } from '../../src/page/find-publication-date.ts';
import { readPage } from '../../src/page/read-page.ts';
import { documentOf } from './document-of.ts';

const now = Date.UTC(2026, 10, 22);

function find(head: string, body = '<p>Words.</p>', url = 'https://news.example.org/story') {
  const document = documentOf(`<html><head>${head}</head><body>${body}</body></html>`, url);
  return findPublicationDate(document, readPage(document, url), now);
}

const jsonLd = (value: unknown) =>
  `<script type="application/ld+json">${typeof value === 'string' ? value : JSON.stringify(value)}</script>`;

describe('findPublicationDate', () => {
  it.each([
    [
      'json-ld',
      jsonLd({ '@type': 'NewsArticle', datePublished: '2009-06-16T12:00:00Z' }),
      '',
      '2009-06-16T12:00:00Z',
    ],
    [
      'json-ld',
      jsonLd({
        '@graph': [
          { '@type': 'Review', datePublished: '2001-01-01' },
          { '@type': 'NewsArticle', datePublished: '2009-06-16' },
        ],
      }),
      '',
      '2009-06-16',
    ],
    ['meta', '<meta property="article:published_time" content="2009-06-16">', '', '2009-06-16'],
    ['meta', '<meta name="DC.date.issued" content="2009-06-16">', '', '2009-06-16'],
    ['time', '', '<article><time datetime="2009-06-16">yesterday</time></article>', '2009-06-16'],
    [
      'time',
      '',
      '<time datetime="2001-01-01">x</time><time pubdate datetime="2009-06-16">y</time>',
      '2009-06-16',
    ],
    ['time', '', '<time title="2009-06-16 17:13:04+02:00">yesterday</time>', '2009-06-16T17:13:04+02:00'],
    [
      'json-ld',
      jsonLd('\n<![CDATA[\n[{"@type": "NewsArticle", "datePublished": "2009-06-16"}]\n]]>\n'),
      '',
      '2009-06-16',
    ],
    ['text', '', '<h1>Title</h1><p>By A. Writer, 16 June 2009</p>', '2009-06-16'],
    [
      'text',
      '',
      `<header><h1>Title</h1><div>16 June 2009</div></header><div><p>${'Words of the story. '.repeat(30)}</p></div>`,
      '2009-06-16',
    ],
  ])('finds it in %s', (from, head, body, date) => {
    expect(find(head, body)).toEqual({ date, from });
  });

  it('finds it in the address', () => {
    expect(find('', '', 'https://news.example.org/2009/06/16/story')).toEqual({
      date: '2009-06-16',
      from: 'url',
    });
  });

  it('trusts the metadata before the text', () => {
    expect(
      find('<meta property="article:published_time" content="2009-06-16">', '<p>On 1 May 2008 it began.</p>')
        ?.date,
    ).toBe('2009-06-16');
  });

  it('does not take the date of something that the story tells', () => {
    expect(
      find('', '<h1>Title</h1><p>On 16 June 2009 the network went dark in the whole country.</p>'),
    ).toBeNull();
  });

  it('does not take the date of a comment or a related story', () => {
    expect(
      find(
        '',
        '<aside><time datetime="2020-01-01">x</time></aside><div class="comment"><time datetime="2020-01-02">x</time></div>',
      ),
    ).toBeNull();
  });

  const dated = 'https://news.example.org/2009/06/16/story';
  const clock = '<time datetime="2026-11-21">Saturday</time>';
  const sentence = `<p>The law of ${clock} ${'has words in its sentences '.repeat(5)}</p>`;

  it.each([
    ['the clock of the masthead', `<header>${clock}</header>`],
    ['a list before the article', `<ul><li>${clock} Latest</li></ul><article><h1>Title</h1></article>`],
    ['a sentence', `<article>${sentence}</article>`],
    ['a later change', '<time itemprop="dateModified" datetime="2020-02-02">x</time>'],
  ])('takes the date of the address before that of %s', (_, body) => {
    expect(find('', body, dated)).toEqual({ date: '2009-06-16', from: 'url' });
  });

  it.each([
    [
      'in the article before others',
      `${clock}<article><h1>T</h1><time datetime="2009-06-16">x</time></article>`,
    ],
    [
      'that can be read',
      '<article><time datetime="PT5M">x</time><time datetime="2009-06-16">y</time></article>',
    ],
    [
      'of publication, not of a change',
      '<time itemprop="dateModified" datetime="2020-02-02">x</time><time datetime="2009-06-16">y</time>',
    ],
    ['that is no clock', `<header>${clock}</header><time datetime="2009-06-16">y</time>`],
    ['outside a sentence', `<article>${sentence}<time datetime="2009-06-16">y</time></article>`],
  ])('takes the time %s', (_, body) => {
    expect(find('', body)).toEqual({ date: '2009-06-16', from: 'time' });
  });

  describe('where metadata tells of several pages', () => {
    const own = { '@type': 'NewsArticle', datePublished: '2009-06-15' };
    const other = { '@type': 'NewsArticle', datePublished: '2026-11-20' };
    const list = (item: object) => ({
      '@type': 'ItemList',
      itemListElement: [{ '@type': 'ListItem', item: { ...other, ...item } }],
    });

    it.each([
      ['names it', list({}), { ...own, url: 'https://news.example.org/story' }],
      ['has it for its main entity', list({}), { ...own, mainEntityOfPage: { '@id': '/story/' } }],
      ['names it by its id', list({}), { ...own, '@id': 'https://news.example.org/story#article' }],
      ['does not name another', list({ url: 'https://news.example.org/other' }), own],
      ['names only the front page', list({ url: '/other' }), { ...own, url: 'https://news.example.org/' }],
    ])('takes the one that %s', (_, ...values) => {
      expect(find(values.map(jsonLd).join(''))?.date).toBe('2009-06-15');
    });

    it('takes the one that names the canonical address', () => {
      const head = `<link rel="canonical" href="/real">${jsonLd(list({}))}${jsonLd({ ...own, url: '/real' })}`;
      expect(find(head)?.date).toBe('2009-06-15');
    });

    it('takes that of a mirrored page', () => {
      const head = jsonLd({ ...own, url: 'https://blocked.example/story' });
      expect(find(head, '', 'https://mirror.example.net/story?utm_source=x')?.date).toBe('2009-06-15');
    });

    it.each([
      ['another page', { '@type': 'WebPage', url: '/other', mainEntity: other }],
      ['a comment', { '@type': 'Comment', datePublished: '2026-11-20' }],
    ])('does not take that of %s', (_, value) => {
      expect(find(jsonLd(value))).toBeNull();
      const meta = '<meta property="article:published_time" content="2009-06-16">';
      expect(find(jsonLd(value) + meta)?.date).toBe('2009-06-16');
    });
  });

  it.each([
    [
      'a live report, not of its later entries',
      jsonLd({
        '@type': 'LiveBlogPosting',
        datePublished: '2009-06-16',
        liveBlogUpdate: [{ '@type': 'BlogPosting', url: '/story#9', datePublished: '2009-06-20' }],
      }),
      '',
    ],
    [
      'the page, not of the book that it is about',
      jsonLd({ '@type': 'Book', datePublished: '2003-05-01' }) +
        '<meta property="article:published_time" content="2009-06-16">',
      '',
    ],
    [
      'the page, not of its picture',
      jsonLd({
        '@graph': [
          { '@type': 'ImageObject', datePublished: '2003-05-01' },
          { '@type': ['WebPage', 'ItemPage'], datePublished: '2009-06-16' },
        ],
      }),
      '',
    ],
    [
      'a review that is an article',
      jsonLd({ '@type': 'ReviewNewsArticle', datePublished: '2009-06-16' }),
      '',
    ],
    ['words', jsonLd({ '@type': 'NewsArticle', datePublished: 'June 16, 2009' }), ''],
    ['the Persian calendar', jsonLd({ '@type': 'NewsArticle', datePublished: '1388/03/26' }), ''],
    ['the Persian calendar', '', '<article><time datetime="1388-03-26">سه‌شنبه</time></article>'],
    ['the Thai calendar', '<meta name="date" content="2552-06-16">', ''],
    ['seconds', '<meta name="pubdate" content="20090616081500">', ''],
    [
      'the first statement that can be read',
      '<meta property="article:published_time" content="{{date}}"><meta name="pubdate" content="2009-06-16">',
      '',
    ],
    [
      'a script with its letters told',
      '<script type="application/ld+json; charset=utf-8">{"@type": "NewsArticle", "datePublished": "2009-06-16"}</script>',
      '',
    ],
    ['wide digits', '', '<h1>題</h1><p>２００９年６月１６日</p>'],
    ['a page never changed', '', '<time class="entry-date published updated" datetime="2009-06-16">x</time>'],
    [
      'publication, not of a change told before it',
      '',
      '<article><p>Updated: <time datetime="2020-02-02">x</time></p><p>Published: <time datetime="2009-06-16">y</time></p></article>',
    ],
    [
      'publication, not of a change by its name',
      '',
      '<article><span class="last-updated"><time datetime="2020-02-02">x</time></span><time datetime="2009-06-16">y</time></article>',
    ],
  ])('reads the date of %s', (_, head, body) => {
    expect(find(head, body)?.date).toBe('2009-06-16');
  });

  it.each([
    ['a change alone', '<p>Updated <time datetime="2020-02-02">x</time></p>'],
    ['the Islamic calendar, which is not read', '<time datetime="1430-06-23">x</time>'],
    ['how long ago', '<h1>Title</h1><p>3 hours ago</p>'],
    ['either the sixth or the seventh month', '<h1>Title</h1><p>06/07/2009</p>'],
    ['a Japanese era', '<h1>Title</h1><p>平成21年6月16日</p>'],
  ])('says nothing where it finds %s', (_, body) => {
    expect(find('', body)).toBeNull();
  });

  it('keeps the day of the zone in which it was published', () => {
    const at = (datePublished: string) => find(jsonLd({ '@type': 'NewsArticle', datePublished }))?.date;
    expect(at('2009-06-16T23:30:00-0800')).toBe('2009-06-16T23:30:00-08:00');
    expect(at('2009-06-16T00:30:00+14:00')).toBe('2009-06-16T00:30:00+14:00');
    expect(at('2009-06-16T23:30:00')).toBe('2009-06-16');
  });

  it.each([
    ['malformed JSON-LD', jsonLd('{"datePublished": "2009-')],
    ['JSON-LD of another shape', jsonLd([null, 7, { datePublished: { a: [] } }])],
    ['JSON-LD with an object for its type', jsonLd({ '@type': { toString: 1 }, url: { toString: 1 } })],
    ['a deep JSON-LD', jsonLd(`${'['.repeat(5000)}${']'.repeat(5000)}`)],
    ['a huge JSON-LD', jsonLd(JSON.stringify(Array.from({ length: 60_000 }, () => ({ a: 1 }))))],
    ['a date in the future', '<meta name="date" content="2099-01-01">'],
    ['nothing', ''],
  ])('says nothing of %s', (_, head) => {
    expect(find(head)).toBeNull();
  });
});
