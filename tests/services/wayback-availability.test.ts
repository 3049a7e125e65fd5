import { describe, expect, it } from 'vitest';
import { waybackAvailable, waybackManyAvailable } from '../../src/services/wayback-availability.ts';
import { anAnswer } from './an-answer.ts';

const host = 'https://web.archive.org';
const one = { about: 'capture', url: 'https://example.com/a', near: '2006-01-01' } as const;
const closest = {
  available: true,
  url: 'http://web.archive.org/web/20060101064348/http://www.example.com:80/',
  timestamp: '20060101064348',
  status: '200',
};
const capture = {
  archive: 'wayback',
  address: 'https://web.archive.org/web/20060101064348/http://www.example.com:80/',
  time: '2006-01-01T06:43:48Z',
  status: 200,
};

describe('asking whether one address has a capture', () => {
  it('asks the archive beside the Wayback Machine, at the onion host too', () => {
    expect(waybackAvailable.request(one, host).url).toBe(
      'https://archive.org/wayback/available?url=https%3A%2F%2Fexample.com%2Fa&timestamp=20060101120000',
    );
    expect(waybackAvailable.request(one, 'http://web.abc.onion').url).toMatch(
      /^http:\/\/abc\.onion\/wayback/,
    );
  });

  it.each([
    ['a capture', { archived_snapshots: { closest } }, { value: capture }],
    ['none', { url: 'x', archived_snapshots: {} }, { reason: { why: 'not-archived' } }],
    [
      'one that is not available',
      { archived_snapshots: { closest: { ...closest, available: false } } },
      { reason: { why: 'not-archived' } },
    ],
    ['nothing of snapshots', { url: 'x' }, { reason: { why: 'unknown' } }],
    [
      'a capture somewhere else',
      { archived_snapshots: { closest: { ...closest, url: 'https://evil.example/web/20060101064348/x' } } },
      { reason: { why: 'unknown' } },
    ],
  ])('reads %s', (_, body, outcome) => {
    expect(waybackAvailable.read(anAnswer(body), one, host)).toEqual(outcome);
  });
});

describe('asking about many addresses at once', () => {
  const many = {
    about: 'captures',
    urls: ['https://example.com/a#part', 'https://example.com/?b=c d&e', 'https://example.com/c'],
    near: '2006-01-01',
  } as const;
  const missing = { reason: { why: 'not-archived' } };
  const unknown = { reason: { why: 'unknown' } };

  it('sends a line for each', () => {
    const { method, url, body, headers } = waybackManyAvailable.request(
      { ...many, urls: [...many.urls] },
      host,
    );
    expect([method, url]).toEqual(['POST', 'https://archive.org/wayback/available']);
    expect(headers['Wayback-Api-Version']).toBe('2');
    const lines = (body ?? '').split('\n').map((line) => Object.fromEntries(new URLSearchParams(line)));
    const rest = { timestamp: '20060101120000', closest: 'either' };
    expect(lines).toEqual([
      { url: 'https://example.com/a', tag: '0', ...rest },
      { url: 'https://example.com/?b=c d&e', tag: '1', ...rest },
      { url: 'https://example.com/c', tag: '2', ...rest },
    ]);
  });

  const described = {
    url: 'https://web.archive.org/web/20060101064348/http://www.example.com:80/',
    timestamp: '2006-01-01T06:43:48.000Z',
    status: 200,
  };
  it.each([
    [
      'in any order, by its tags',
      [
        { tag: '2', archived_snapshots: {} },
        { tag: '0', archived_snapshots: { closest } },
      ],
      [{ value: capture }, unknown, missing],
    ],
    [
      'in the shape of its description',
      [
        { tag: '0', snapshot: described },
        { tag: '1', snapshot: {} },
      ],
      [{ value: capture }, missing, unknown],
    ],
    ['where nothing is said of snapshots', [{ tag: '0' }], [unknown, unknown, unknown]],
  ])('reads an answer %s', (_, results, outcomes) => {
    const read = waybackManyAvailable.read(anAnswer({ results }), { ...many, urls: [...many.urls] }, host);
    expect(read).toEqual({ value: outcomes });
  });
});
