import { describe, expect, it } from 'vitest';
import { waybackCapture, waybackChanges } from '../../src/services/wayback-cdx.ts';
import { anAnswer } from './an-answer.ts';

const host = 'https://web.archive.org';
const header = ['timestamp', 'original', 'mimetype', 'statuscode', 'digest'];
const question = { about: 'capture', url: 'https://example.com/a', near: '2009-06-16T08:00:00Z' } as const;

describe('asking the CDX server for the nearest capture', () => {
  it('names the moment, and sorts by nearness to it', () => {
    const { url, method } = waybackCapture.request(question, host);
    expect(method).toBe('GET');
    const { origin, pathname, searchParams } = new URL(url);
    expect(origin + pathname).toBe('https://web.archive.org/cdx/search/cdx');
    expect(Object.fromEntries(searchParams)).toMatchObject({
      url: 'https://example.com/a',
      closest: '20090616080000',
      sort: 'closest',
      output: 'json',
    });
  });

  it('asks for the newest captures where there is no date, without a last one', () => {
    const { searchParams } = new URL(
      waybackCapture.request({ about: 'capture', url: 'https://example.com/a' }, host).url,
    );
    expect(searchParams.get('limit')).toBe('-20');
    expect([...searchParams.keys()]).not.toContain('to');
  });

  it('escapes what an address may hold', () => {
    const odd = 'https://example.com/a b?x=1&y=ü&closest=9#part';
    const { searchParams } = new URL(waybackCapture.request({ ...question, url: odd }, host).url);
    expect(searchParams.get('url')).toBe(odd);
    expect(searchParams.get('closest')).toBe('20090616080000');
  });

  it('goes to the host that the reader wants', () => {
    expect(waybackCapture.request(question, 'http://archive.onion').url).toMatch(
      /^http:\/\/archive\.onion\/cdx/,
    );
  });

  it('finds the nearest that shows the page, before a nearer one of a redirect', () => {
    const rows = [
      header,
      ['20090616080500', 'http://example.com/a', 'text/html', '301', 'AAA'],
      ['20090616110000', 'http://example.com/a', 'text/html', '200', 'BBB'],
      ['20100101000000', 'http://example.com/a', 'text/html', '200', 'CCC'],
    ];
    expect(waybackCapture.read(anAnswer(rows), question, host)).toEqual({
      value: {
        archive: 'wayback',
        address: 'https://web.archive.org/web/20090616110000/http://example.com/a',
        time: '2009-06-16T11:00:00Z',
        status: 200,
        digest: 'BBB',
      },
    });
  });

  it('takes a repeated capture, whose status the archive leaves out, as one that shows the page', () => {
    const rows = [header, ['20090616080500', 'http://example.com/a', 'warc/revisit', '-', 'AAA']];
    const outcome = waybackCapture.read(anAnswer(rows), question, host);
    expect(outcome).toMatchObject({ value: { time: '2009-06-16T08:05:00Z', digest: 'AAA' } });
    expect(outcome).not.toHaveProperty('value.status');
  });

  it('knows the status of a repeated capture by the one that it repeats', () => {
    const repeat = ['20090616080500', 'http://example.com/a', 'warc/revisit', '-', 'RRR'];
    const rows = (status: string) => [
      header,
      repeat,
      ['20090617080000', 'http://example.com/a', 'text/html', '200', 'AAA'],
      ['20080617080000', 'http://example.com/a', 'text/html', status, 'RRR'],
    ];
    expect(waybackCapture.read(anAnswer(rows('302')), question, host)).toMatchObject({
      value: { time: '2009-06-17T08:00:00Z', status: 200 },
    });
    expect(waybackCapture.read(anAnswer(rows('200')), question, host)).toMatchObject({
      value: { time: '2009-06-16T08:05:00Z', status: 200 },
    });
  });

  it('knows columns by their names, in whatever order', () => {
    const rows = [
      ['original', 'x', 'timestamp'],
      ['http://example.com/a', '1', '20090616080500'],
    ];
    expect(waybackCapture.read(anAnswer(rows), question, host)).toMatchObject({
      value: { time: '2009-06-16T08:05:00Z' },
    });
  });

  it.each([
    ['an empty list', anAnswer('[]'), { why: 'not-archived' }],
    ['a list of headings only', anAnswer([header]), { why: 'not-archived' }],
    [
      'an excluded site',
      anAnswer('', 403, {
        'x-archive-wayback-runtime-error':
          'org.archive.util.io.RuntimeIOException: org.archive.wayback.exception.AdministrativeAccessControlException: Blocked Site Error',
      }),
      { why: 'excluded' },
    ],
    [
      'a site that robots.txt keeps out',
      anAnswer('org.archive.wayback.exception.RobotAccessControlException: Blocked By Robots', 403),
      { why: 'excluded' },
    ],
    ['any other 403', anAnswer('Forbidden', 403), { why: 'refused', status: 403 }],
    ['a gateway that gave up', anAnswer('', 504), { why: 'unavailable', status: 504 }],
    ['an empty body', anAnswer(''), { why: 'unknown' }],
    [
      'rows without timestamps',
      anAnswer([header, ['x', 'http://example.com/a', '', '200', '']]),
      { why: 'unknown' },
    ],
    ['other columns', anAnswer([['a'], ['b']]), { why: 'unknown' }],
  ])('says of %s what it is', (_, answer, reason) => {
    expect(waybackCapture.read(answer, question, host)).toEqual({ reason });
  });
});

describe('asking for later changes', () => {
  const changes = { about: 'changes', url: 'https://example.com/a', since: '2009-06-16T11:00:00Z' } as const;

  it('asks from the capture on, for one row of each content', () => {
    const { searchParams } = new URL(waybackChanges.request(changes, host).url);
    expect(Object.fromEntries(searchParams)).toMatchObject({
      from: '20090616110000',
      collapse: 'digest',
      filter: 'statuscode:200|404|410|3..|-',
      limit: '100',
    });
  });

  it('finds the first capture with another fingerprint', () => {
    const rows = [
      header,
      ['20090616110000', 'http://example.com/a', 'text/html', '200', 'AAA'],
      ['20090617120000', 'http://example.com/a', 'text/html', '200', 'BBB'],
    ];
    expect(waybackChanges.read(anAnswer(rows), changes, host)).toEqual({
      value: {
        at: '2009-06-17T12:00:00Z',
        address: 'https://web.archive.org/web/20090617120000/http://example.com/a',
      },
    });
  });

  it('finds a single later capture that differs, where the list leaves out the one that repeats an older', () => {
    const rows = [header, ['20090617120000', 'http://example.com/a', 'text/html', '200', 'BBB']];
    expect(waybackChanges.read(anAnswer(rows), { ...changes, digest: 'AAA' }, host)).toMatchObject({
      value: { at: '2009-06-17T12:00:00Z' },
    });
    expect(waybackChanges.read(anAnswer(rows), { ...changes, digest: 'BBB' }, host)).toEqual({ value: {} });
  });

  it('finds nothing that differs where there is no later capture', () => {
    for (const none of ['[]', [header]])
      expect(waybackChanges.read(anAnswer(none), { ...changes, digest: 'AAA' }, host)).toEqual({ value: {} });
  });

  it('finds that a page was removed', () => {
    const rows = [
      header,
      ['20090616110000', 'http://example.com/a', 'text/html', '200', 'AAA'],
      ['20100101000000', 'http://example.com/a', 'text/html', '404', 'BBB'],
    ];
    expect(waybackChanges.read(anAnswer(rows), changes, host)).toMatchObject({
      value: { at: '2010-01-01T00:00:00Z' },
    });
  });

  const page = (timestamp: string, status = '200', digest = 'AAA', original: string = changes.url) => [
    timestamp,
    original,
    'text/html',
    status,
    digest,
  ];
  const shown = page('20090616110000');

  it.each([
    ['redirected since', [page('20100101000000', '301', 'BBB')]],
    [
      'redirected since, to one place and then another',
      [page('20100101000000', '302', 'B'), page('20110101000000', '301', 'C')],
    ],
    [
      'redirected since, at times under another name',
      [page('20100101000000', '301', 'BBB'), page('20110101000000', '301', 'CCC', 'http://example.com/a')],
    ],
    ['something that the archive has from before since', [page('20100101000000', '-', 'BBB'), shown]],
    [
      'captured more often than is read',
      Array.from({ length: 99 }, (_, at) =>
        page('20100101000000', at % 2 ? '200' : '301', at % 2 ? 'AAA' : 'B'),
      ),
    ],
  ])('does not know whether a page has changed that was %s', (_, rows) => {
    expect(waybackChanges.read(anAnswer([header, shown, ...rows]), changes, host)).toEqual({
      reason: { why: 'unknown' },
    });
  });

  it.each([
    ['that was the same after a redirect', [page('20100101000000', '301', 'BBB'), page('20110101000000')]],
    [
      'that repeats the capture after a redirect',
      [page('20100101000000', '301', 'B'), page('20110101000000', '-')],
    ],
    ['of which only another name redirects', [page('20100101000000', '301', 'B', 'http://example.com:80/a')]],
  ])('sees no change of a page %s', (_, rows) => {
    expect(waybackChanges.read(anAnswer([header, shown, ...rows]), changes, host)).toEqual({ value: {} });
  });

  it('finds a change behind redirects', () => {
    const rows = [header, shown, page('20100101000000', '301', 'BBB'), page('20110101000000', '200', 'CCC')];
    expect(waybackChanges.read(anAnswer(rows), changes, host)).toMatchObject({
      value: { at: '2011-01-01T00:00:00Z' },
    });
  });

  it('takes no redirect of another name for the capture', () => {
    const rows = [header, page('20090616110000', '301', 'BBB', 'http://example.com/a'), shown];
    expect(waybackChanges.read(anAnswer(rows), changes, host)).toEqual({ value: {} });
  });

  it.each([
    ['the capture’s', '20090617120000', 'AAA', {}],
    ['the only row’s', '20090616110000', '', {}],
    ['the later row’s', '20090617120000', '', { digest: 'AAA' }],
  ])('finds nothing out where %s fingerprint is not known', (_, timestamp, digest, known) => {
    const rows = [header, [timestamp, 'http://example.com/a', 'text/html', '200', digest]];
    expect(waybackChanges.read(anAnswer(rows), { ...changes, ...known }, host)).toEqual({
      reason: { why: 'unknown' },
    });
  });

  it('tells the archive no fingerprint', () => {
    expect(waybackChanges.request({ ...changes, digest: 'AAA' }, host)).toEqual(
      waybackChanges.request(changes, host),
    );
  });

  it('sees none where there is only one content', () => {
    const rows = [header, ['20090616110000', 'http://example.com/a', 'text/html', '200', 'AAA']];
    expect(waybackChanges.read(anAnswer(rows), changes, host)).toEqual({ value: {} });
  });
});
