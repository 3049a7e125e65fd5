import { describe, expect, it } from 'vitest';
import { waybackAvailable } from '../../src/services/wayback-availability.ts';
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
