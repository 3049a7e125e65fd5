import { describe, expect, it } from 'vitest';
import { makeReport, readDocument } from '../../src/page/make-report.ts';
import { aLanguage, aLexicon, aTopic } from '../core/recognition/a-lexicon.ts';
import { documentOf } from './document-of.ts';

const url = 'https://news.example.org/2009/06/16/story#part';
const now = Date.UTC(2026, 0, 1);
const lexicon = aLexicon(
  [aLanguage('en', { blocking: ['blocked'] })],
  [aTopic('tor', { en: ['Tor Browser', 'Snowfall Bridge'] })],
);

/** A page of so many paragraphs with a sentence in the middle one. */
function pageOf(paragraphs: number, sentence: string): Document {
  const plain = '<p>The weather in the town was the talk of the day, in the market and in the school.</p>';
  const half = plain.repeat(paragraphs / 2);
  return documentOf(
    `<html lang="en"><head><title>The weather</title><link rel="canonical" href="/story"></head><body><article>
     ${half}<p>${sentence} <a href="https://example.com/cited">The source</a> tells more.</p>${half}</article></body></html>`,
    url,
  );
}

describe('makeReport', () => {
  it('reports topics, evidence, links and dates of a page that is about the field', () => {
    const report = makeReport(
      pageOf(4, 'Sites were blocked, phones were blocked, and the Tor Browser was blocked too.'),
      lexicon,
      false,
      now,
    );
    expect(report).toMatchObject({
      url: 'https://news.example.org/2009/06/16/story',
      canonical: 'https://news.example.org/story',
      about: true,
      published: { date: '2009-06-16', from: 'url' },
      links: [{ url: 'https://example.com/cited' }],
      asked: false,
    });
    expect(report.topics.map(({ id }) => id)).toContain('tor');
    expect(report.evidence.map(({ term }) => term)).toContain('blocked');
  });

  it('reports nothing but the verdict of a page that is not', () => {
    const report = makeReport(pageOf(4, 'It rained.'), lexicon, false, now);
    expect(report).toEqual({
      version: 1,
      url: 'https://news.example.org/2009/06/16/story',
      about: false,
      probability: expect.any(Number),
      lang: 'en',
      published: null,
      places: [],
      topics: [],
      evidence: [],
      links: [],
      asked: false,
    });
  });

  describe('where the document gives a canonical address', () => {
    const reportAt = (at: string, canonical: string, loaded: string | null = at) => {
      const site = 'https://news.example.org';
      const head =
        `<link rel="canonical" href="${canonical}"><script type="application/ld+json">` +
        `{"@type": "NewsArticle", "datePublished": "2024-01-01", "url": "${canonical}"}</script>`;
      const document = documentOf(`<html><head>${head}</head><body><p>Words.</p></body></html>`, site + at);
      const reading = readDocument(document, lexicon, site + at, loaded === null ? null : site + loaded);
      return makeReport(document, lexicon, true, now, site + at, reading);
    };

    it('takes it', () => {
      expect(reportAt('/one?utm_source=x', '/real')).toMatchObject({
        canonical: 'https://news.example.org/real',
        published: { date: '2024-01-01' },
      });
    });

    it('takes neither it nor its date for the next page, once a script has made one of the document', () => {
      const report = reportAt('/two', '/one', '/one?ref=home');
      expect(report.canonical).toBeUndefined();
      expect(report.published).toBeNull();
    });

    it('takes neither of any page between, once a script has made others of the document', () => {
      for (const loaded of ['/one', '/three', null]) {
        const report = reportAt('/three', '/two', loaded === '/three' ? null : loaded);
        expect(report.canonical).toBeUndefined();
        expect(report.published).toBeNull();
      }
    });

    it('keeps it for a part of the same page', () => {
      expect(reportAt('/one/photo-2', '/one', '/one').canonical).toBe('https://news.example.org/one');
      expect(reportAt('/two', '/two', '/one').canonical).toBe('https://news.example.org/two');
    });

    it('does not take the front page for the address of a story', () => {
      expect(reportAt('/one', '/').canonical).toBeUndefined();
      expect(reportAt('/', '/').canonical).toBe('https://news.example.org/');
    });
  });

  describe('once a script has made another page of the document', () => {
    const at = 'https://news.example.org/garden';
    const left =
      '<meta property="og:title" content="Blocked"><meta name="description" content="Blocked"><meta property="article:published_time" content="2024-01-01">' +
      '<script type="application/ld+json">{"@type": "NewsArticle", "datePublished": "2024-01-01"}</script>';
    const readAt = (head: string) => {
      const document = documentOf(
        `<html><head><title>Garden</title>${left}${head}</head><body><p>It rained.</p></body></html>`,
        at,
      );
      const reading = readDocument(document, lexicon, at, null);
      return { ...reading.page, ...makeReport(document, lexicon, true, now, at, reading) };
    };

    it.each([
      ['names no address', ''],
      ['names the page before', '<link rel="canonical" href="/story">'],
      [
        'names the page before for sharing',
        '<meta property="og:url" content="https://news.example.org/story">',
      ],
    ])('believes no head that %s', (_, head) => {
      expect(readAt(head)).toMatchObject({ title: 'Garden', description: '', published: null });
    });

    it.each([
      ['canonical', '<link rel="canonical" href="/garden">'],
      ['shared', '<meta property="og:url" content="https://news.example.org/garden">'],
    ])('believes a head that names its %s address', (_, head) => {
      expect(readAt(head)).toMatchObject({
        title: 'Blocked',
        description: 'Blocked',
        published: { date: '2024-01-01' },
      });
    });
  });

  it('reports everything of such a page when the reader asks', () => {
    const report = makeReport(pageOf(4, 'It rained.'), lexicon, true, now);
    expect(report).toMatchObject({
      about: false,
      asked: true,
      links: [{ url: 'https://example.com/cited' }],
    });
  });

  it('finds names also where a long page was not looked at for the verdict', () => {
    const document = pageOf(180, 'The Snowfall Bridge opened.');
    expect(makeReport(document, lexicon, true, now).topics).toContainEqual(
      expect.objectContaining({ id: 'tor', mentions: 1 }),
    );
  });
});
