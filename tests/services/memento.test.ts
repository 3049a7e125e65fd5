import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { arquivo } from '../../src/services/arquivo.ts';
import { askedArchives } from '../../src/services/asked-archives.ts';
import { endsWithLink, parseLinkFormat } from '../../src/services/link-format.ts';
import { readHttpDate, readTimeMap, timeGateLookup, timeMapLookup } from '../../src/services/memento.ts';
import { ownTimeGate, ownTimeGateCapture } from '../../src/services/own-timegate.ts';
import { ownTimeMap } from '../../src/services/own-timemap.ts';
import { hostOf, isPlaced, originsAt, patternsAt } from '../../src/services/service.ts';
import { anAnswer } from './an-answer.ts';

const timeMap = `<http://a.example.org>;rel="original",
 <http://arxiv.example.net/timemap/http://a.example.org>
   ; rel="self";type="application/link-format"
   ; from="Tue, 20 Jun 2000 18:02:59 GMT"
   ; until="Wed, 09 Apr 2008 20:30:51 GMT",
 <http://arxiv.example.net/timegate/http://a.example.org>; rel="timegate",
 <http://arxiv.example.net/web/20000620180259/http://a.example.org?x=1,2>
   ; rel="first memento";datetime="Tue, 20 Jun 2000 18:02:59 GMT",
 <http://arxiv.example.net/web/20091027204954/http://a.example.org>
   ; rel="last memento";datetime="Tue, 27 Oct 2009 20:49:54 GMT"`;

describe('parseLinkFormat', () => {
  it('reads targets that hold commas, and attributes over several lines', () => {
    const links = parseLinkFormat(timeMap);
    expect(links).toHaveLength(5);
    expect(links[3]).toEqual({
      target: 'http://arxiv.example.net/web/20000620180259/http://a.example.org?x=1,2',
      attributes: { rel: 'first memento', datetime: 'Tue, 20 Jun 2000 18:02:59 GMT' },
    });
  });

  it('takes the first of two attributes of a name, and unescapes what is quoted', () => {
    expect(parseLinkFormat('<a>; rel=memento; rel=other; title="say \\"so\\", then"')).toEqual([
      { target: 'a', attributes: { rel: 'memento', title: 'say "so", then' } },
    ]);
  });

  it('gives back what was written, whatever it is', () => {
    const target = fc.webUrl({ withQueryParameters: true, withFragments: true });
    const word = fc.stringMatching(/^[a-z][a-z0-9-]{0,8}$/).filter((name) => !(name in {}));
    const link = fc.record({
      target,
      attributes: fc.dictionary(word, fc.string(), { noNullPrototype: true }),
    });
    fc.assert(
      fc.property(fc.array(link), (links) => {
        const text = links
          .map(({ target, attributes }) =>
            [
              `<${target}>`,
              ...Object.entries(attributes).map(
                ([name, value]) => `${name}="${value.replace(/["\\]/g, '\\$&')}"`,
              ),
            ].join('; '),
          )
          .join(',\n');
        expect(parseLinkFormat(text)).toEqual(links);
      }),
    );
  });

  it('ends for any text, and quickly', () => {
    fc.assert(fc.property(fc.string({ maxLength: 3000 }), (text) => Array.isArray(parseLinkFormat(text))));
    const start = performance.now();
    parseLinkFormat('<'.repeat(200_000));
    parseLinkFormat('<a>;'.repeat(50_000));
    parseLinkFormat(`<a>; x="${'\\"'.repeat(100_000)}`);
    endsWithLink(`<a>${'; x'.repeat(100_000)}"`);
    endsWithLink(`<a>${'; x  '.repeat(1000)}"`);
    endsWithLink(`<a>;${' '.repeat(100_000)}=`);
    expect(performance.now() - start).toBeLessThan(1500);
  });
});

describe('readTimeMap', () => {
  const base = 'https://answered.example/';

  it('lists the captures with their moments', () => {
    expect(readTimeMap(timeMap, 'arquivo', base)?.captures).toEqual([
      {
        archive: 'arquivo',
        address: 'http://arxiv.example.net/web/20000620180259/http://a.example.org?x=1,2',
        time: '2000-06-20T18:02:59Z',
      },
      {
        archive: 'arquivo',
        address: 'http://arxiv.example.net/web/20091027204954/http://a.example.org',
        time: '2009-10-27T20:49:54Z',
      },
    ]);
  });

  it.each(['', '<!doctype html><p>Not found</p>', '{"mementos": []}', '<x>; rel="stylesheet"'])(
    'knows that %j is no TimeMap',
    (text) => {
      expect(readTimeMap(text, 'arquivo', base)).toBeUndefined();
    },
  );

  it('leaves out captures at addresses that are none of the web', () => {
    const text =
      '<javascript:alert(1)>; rel="memento"; datetime="Tue, 20 Jun 2000 18:02:59 GMT", <http://a.example>; rel="original"';
    expect(readTimeMap(text, 'arquivo', base)?.captures).toEqual([]);
  });
});

describe('an archive that speaks Memento', () => {
  const question = { about: 'capture', url: 'http://a.example.org', near: '2009-06-16' } as const;

  it('is asked for its TimeMap, and the nearest of it is taken', () => {
    const lookup = timeMapLookup(arquivo, '/wayback/timemap/link/');
    expect(lookup.request(question, 'https://arquivo.pt').url).toBe(
      'https://arquivo.pt/wayback/timemap/link/http://a.example.org',
    );
    expect(lookup.read(anAnswer(timeMap), question, '')).toMatchObject({
      value: { time: '2009-10-27T20:49:54Z' },
    });
    expect(lookup.read(anAnswer('', 404), question, '')).toEqual({ reason: { why: 'not-archived' } });
    expect(lookup.read(anAnswer('<html>'), question, '')).toEqual({ reason: { why: 'unknown' } });
  });

  it('is asked by its TimeGate, and tells in its headers when the capture was made', () => {
    const lookup = timeGateLookup(arquivo, '/wayback/');
    const request = lookup.request(question, 'https://arquivo.pt');
    expect(request.method).toBe('HEAD');
    expect(request.headers['Accept-Datetime']).toBe('Tue, 16 Jun 2009 12:00:00 GMT');
    const answer = anAnswer('', 404, { 'memento-datetime': 'Tue, 27 Oct 2009 20:49:54 GMT' });
    expect(lookup.read(answer, question, '')).toEqual({
      value: { archive: 'arquivo', address: answer.url, time: '2009-10-27T20:49:54Z', status: 404 },
    });
    const asked = { ...anAnswer('', 404), url: 'https://arquivo.pt/wayback/http://a.example.org' };
    expect(lookup.read(asked, question, 'https://arquivo.pt')).toEqual({ reason: { why: 'not-archived' } });
    expect(lookup.read(anAnswer(''), question, '')).toEqual({ reason: { why: 'unknown' } });
  });

  it('has no copy only where its TimeGate says so itself, not what it leads to', () => {
    const { read } = timeGateLookup(arquivo, '/wayback/');
    const url = 'https://other-archive.example/web/2009/http://a.example.org';
    expect(read({ ...anAnswer('', 404), url }, question, 'https://arquivo.pt')).toEqual({
      reason: { why: 'unknown' },
    });
  });

  it.each([
    ['<http://a.example.org>; rel="original"', 'not-archived'],
    [
      '<http://a.example.org>; rel="original", <https://answered.example/>; rel="self timemap"; type="application/link-format"\n',
      'not-archived',
    ],
    ['<http://a.example.org>; rel="original", <javascript:1>; rel="memento"', 'unknown'],
    ['<http://a.example.org>; rel="original",\n', 'unknown'],
    ['<http://a.example.org>; rel="original",\n <https://answ', 'unknown'],
    ['<http://a.example.org>; rel="original", <https://answered.example/3>; rel="mem', 'unknown'],
  ])('that lists %s: %s', (body, why) => {
    expect(timeMapLookup(arquivo).read(anAnswer(body), question, '')).toEqual({ reason: { why } });
  });

  describe('with a TimeMap in pages', () => {
    const { read } = timeMapLookup(arquivo);
    const original = '<http://a.example.org>; rel="original"';
    const capture = (day: string) =>
      `<https://answered.example/web/${day}>; rel="memento"; datetime="${new Date(`${day}T00:00:00Z`).toUTCString()}"`;
    const page = (target: string, from?: string, until?: string) =>
      [
        `<${target}>; rel="timemap"; type="application/link-format"`,
        from && `from="${new Date(`${from}T00:00:00Z`).toUTCString()}"`,
        until && `until="${new Date(`${until}T00:00:00Z`).toUTCString()}"`,
      ]
        .filter(Boolean)
        .join('; ');
    const index = [
      original,
      '<https://answered.example/>; rel="self"; type="application/link-format"',
      page('/1', '2000-06-20', '2008-04-09'),
      page('/2', '2008-04-10', '2009-10-27'),
      page('/3', '2009-10-29'),
    ];
    const first = [
      original,
      capture('2000-06-20'),
      capture('2008-04-09'),
      page('/2', '2008-04-10', '2009-10-27'),
    ];
    const readAll = (links: string[], near?: string) =>
      read(anAnswer(links.join(',\n')), { about: 'capture', url: question.url, ...(near && { near }) }, '');
    const leadTo = (url: string) => ({ next: expect.objectContaining({ method: 'GET', url }) });

    it.each([
      ['2001-01-01', 'https://answered.example/1'],
      ['1995-01-01', 'https://answered.example/1'],
      ['2009-06-16', 'https://answered.example/2'],
      ['2024-06-16', 'https://answered.example/3'],
      [undefined, 'https://answered.example/3'],
    ])('is asked for the page that holds %s', (near, url) => {
      expect(readAll(index, near)).toEqual(leadTo(url));
    });

    it('has captures that are not known yet where it lists none but a page', () => {
      expect(readAll([original, page('/2', '2000-06-20')], '2009-06-16')).toEqual(
        leadTo('https://answered.example/2'),
      );
    });

    it('is asked for no more where the first page holds the date', () => {
      expect(readAll(first, '2008-01-01')).toMatchObject({ value: { time: '2008-04-09T00:00:00Z' } });
    });

    it('does not take the nearest of the first page for that of all', () => {
      expect(readAll(first, '2009-06-16')).toEqual(leadTo('https://answered.example/2'));
    });

    it.each([
      ['that does not say which page holds the date', page('/2')],
      ['whose pages are at another origin', page('https://other.example/2', '2009-01-01', '2010-01-01')],
      ['whose pages are no addresses of the web', page('javascript:alert(1)', '2009-01-01', '2010-01-01')],
    ])('%s is not followed, and its nearest is not known', (_, other) => {
      expect(readAll([original, capture('2000-06-20'), other], '2009-06-16')).toEqual({
        reason: { why: 'unknown' },
      });
    });

    it('is not followed to another origin where another page is as near', () => {
      const other = page('https://other.example/2', '2009-01-01', '2010-01-01');
      expect(readAll([...first, other], '2009-06-16')).toEqual(leadTo('https://answered.example/2'));
    });

    it('is whole where the others that it names are the same list, itself or in another format', () => {
      const whole = [
        original,
        capture('2000-06-20'),
        '<http://answered.example/a>; rel="self"; type="application/link-format"',
        page('http://answered.example/a'),
        '<https://answered.example/json>; rel="timemap"; type="application/json"',
      ];
      expect(readAll(whole, '2009-06-16')).toMatchObject({ value: { time: '2000-06-20T00:00:00Z' } });
    });
  });

  it('may list captures by where they stand from its list', () => {
    const body =
      '<http://a.example.org>; rel="original", </web/2/http://a.example.org>; rel="memento"; datetime="Tue, 6 Jun 2000 18:02:59 GMT"';
    expect(timeMapLookup(arquivo).read(anAnswer(body), question, '')).toEqual({
      value: {
        archive: 'arquivo',
        address: 'https://answered.example/web/2/http://a.example.org',
        time: '2000-06-06T18:02:59Z',
      },
    });
  });

  it('may answer with the capture itself, and say in a header where it stands', () => {
    const lookup = timeGateLookup(arquivo, '/wayback/');
    const answer = anAnswer('', 200, {
      'memento-datetime': 'Tue, 27 Oct 2009 20:49:54 GMT',
      'content-location': '/web/20091027204954/http://a.example.org',
    });
    expect(lookup.read(answer, question, '')).toMatchObject({
      value: { address: 'https://answered.example/web/20091027204954/http://a.example.org', status: 200 },
    });
    const odd = anAnswer('', 200, { ...answer.headers, 'content-location': 'javascript:alert(1)' });
    expect(lookup.read(odd, question, '')).toMatchObject({ value: { address: odd.url } });
  });
});

describe('an archive of the reader’s own', () => {
  const question = { about: 'capture', url: 'http://a.example.org/b?c=d#e', near: '2009-06-16' } as const;

  it.each([
    ['https://archive.example/timegate/', 'https://archive.example/timegate/http://a.example.org/b?c=d'],
    ['archive.example/timegate', 'https://archive.example/timegate/http://a.example.org/b?c=d'],
    ['http://localhost:8080/', 'http://localhost:8080/http://a.example.org/b?c=d'],
    [`http://${'a'.repeat(56)}.onion/tg/`, `http://${'a'.repeat(56)}.onion/tg/http://a.example.org/b?c=d`],
    ['https://archive.example/?url=', 'https://archive.example/?url=http%3A%2F%2Fa.example.org%2Fb%3Fc%3Dd'],
  ])('is asked at %s', (typed, asked) => {
    const host = hostOf(ownTimeGate, { 'own-timegate': typed });
    expect(ownTimeGateCapture.request(question, host).url).toBe(asked);
    expect(originsAt(ownTimeGate, host)).toEqual([new URL(asked).origin]);
    expect(patternsAt(ownTimeGate, host)).toEqual([
      `${new URL(asked).protocol}//${new URL(asked).hostname}/*`,
    ]);
  });

  it.each([
    '',
    ' ',
    'ftp://archive.example/',
    'javascript:alert(1)',
    'https://me:pw@archive.example/',
    'two words',
  ])('is nowhere where the reader has typed "%s"', (typed) => {
    expect(hostOf(ownTimeMap, { 'own-timemap': typed })).toBe('');
    expect(isPlaced(ownTimeMap, { 'own-timemap': typed })).toBe(false);
    expect(originsAt(ownTimeMap, '')).toEqual([]);
  });

  it('is asked in the reader’s order, once it has an address', () => {
    const ids = (hosts: Record<string, string>) =>
      askedArchives({ archives: ['own-timegate', 'wayback'], consents: {}, hosts }).map(
        ({ service }) => service.id,
      );
    expect(ids({})).toEqual(['wayback']);
    expect(ids({ 'own-timegate': 'https://archive.example/timegate/' })).toEqual(['own-timegate', 'wayback']);
  });
});

it.each([
  ['Tue, 20 Jun 2000 18:02:59 GMT', '2000-06-20T18:02:59Z'],
  ['Tue, 6 Jun 2000 18:02:59 GMT', '2000-06-06T18:02:59Z'],
  ['2000-06-20', undefined],
  ['Tue, 20 Jun 2000 18:02:59 +0200', undefined],
  ['Tue, 99 Jun 2000 18:02:59 GMT', undefined],
])('reads the date %s of a header as %s', (text, instant) => {
  expect(readHttpDate(text)).toBe(instant);
});
