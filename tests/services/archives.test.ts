import { describe, expect, it } from 'vitest';
import { arquivoCapture } from '../../src/services/arquivo.ts';
import { memgatorCapture } from '../../src/services/memgator.ts';
import { originalAnswers } from '../../src/services/originals.ts';
import { permaCapture } from '../../src/services/perma.ts';
import { codeOrigin } from '../../src/services/software-heritage.ts';
import { anAnswer } from './an-answer.ts';

const question = { about: 'capture', url: 'https://example.com/a', near: '2009-06-16' } as const;

describe('MemGator', () => {
  const host = 'https://memgator.cs.odu.edu';

  it('is asked for the capture nearest to a moment', () => {
    expect(memgatorCapture.request(question, host).url).toBe(
      `${host}/memento/json/20090616120000/https://example.com/a`,
    );
  });

  it('names the capture, in whichever archive', () => {
    const body = {
      original_uri: 'https://example.com/a',
      mementos: { closest: { datetime: '2009-06-17T01:02:03Z', uri: 'https://arquivo.pt/wayback/2009/x' } },
    };
    expect(memgatorCapture.read(anAnswer(body), question, host)).toEqual({
      value: {
        archive: 'memgator',
        address: 'https://arquivo.pt/wayback/2009/x',
        time: '2009-06-17T01:02:03Z',
      },
    });
    expect(memgatorCapture.read(anAnswer('', 404), question, host)).toEqual({
      reason: { why: 'not-archived' },
    });
  });
});

describe('Perma.cc', () => {
  it('gives the nearest of its public captures', () => {
    const body = {
      objects: [
        { guid: 'AAAA-1111', creation_timestamp: '2019-01-01T00:00:00Z' },
        { guid: 'BBBB-2222', creation_timestamp: '2013-10-01T00:00:00Z' },
      ],
    };
    expect(permaCapture.read(anAnswer(body), question, '')).toEqual({
      value: { archive: 'perma', address: 'https://perma.cc/BBBB-2222', time: '2013-10-01T00:00:00Z' },
    });
    expect(permaCapture.read(anAnswer({ objects: [] }), question, '')).toEqual({
      reason: { why: 'not-archived' },
    });
  });
});

describe('Arquivo.pt', () => {
  const host = 'https://arquivo.pt';

  it('answers with a JSON object a line', () => {
    const body = [
      { timestamp: '20090701000000', url: 'https://example.com/a', status: '200', digest: 'X' },
      { timestamp: '20090615000000', url: 'https://example.com/a', status: '404' },
    ]
      .map((row) => JSON.stringify(row))
      .join('\n');
    expect(arquivoCapture.read(anAnswer(body), question, host)).toEqual({
      value: {
        archive: 'arquivo',
        address: 'https://arquivo.pt/wayback/20090701000000/https://example.com/a',
        time: '2009-07-01T00:00:00Z',
        status: 200,
        digest: 'X',
      },
    });
    expect(arquivoCapture.read(anAnswer('', 404), question, host)).toEqual({
      reason: { why: 'not-archived' },
    });
    expect(arquivoCapture.read(anAnswer('\n'), question, host)).toEqual({ reason: { why: 'unknown' } });
    expect(arquivoCapture.read(anAnswer('<html>'), question, host)).toEqual({ reason: { why: 'unknown' } });
  });
});

describe('an original', () => {
  const original = { about: 'original', url: 'https://example.com/a' } as const;
  it.each([
    [200, 'https://example.com/a', 'answers'],
    [200, 'https://example.com/', 'front'],
    [404, 'https://example.com/a', 'gone'],
    [410, 'https://example.com/a', 'gone'],
    [451, 'https://example.com/a', 'withheld'],
    [403, 'https://example.com/a', 'unclear'],
    [405, 'https://example.com/a', 'unclear'],
    [500, 'https://example.com/a', 'unclear'],
    [200, 'https://www.example.com/moved/a', 'answers'],
    [200, 'https://example.com/en/', 'front'],
    [200, 'https://example.com/404', 'unclear'],
    [200, 'https://example.com/errors/not-found.html', 'unclear'],
    [200, 'http://10.10.34.36/?type=Invalid', 'unclear'],
    [200, 'http://warning.example.net/?id=12', 'unclear'],
    [200, 'https://parked.example.net/', 'unclear'],
  ])('that answers with %i at %s: %s', (status, url, state) => {
    expect(originalAnswers.read({ ...anAnswer('', status), url }, original, '')).toEqual({
      value: { state, status },
    });
  });

  it.each([
    ['https://example.com/', 'https://example.com/en/', 'answers'],
    ['https://example.com/en', 'https://example.com/en/', 'answers'],
    ['https://example.com/en', 'https://example.com/', 'front'],
    ['https://example.com/wiki/404', 'https://example.com/wiki/404', 'answers'],
  ])('%s that leads to %s: %s', (url, arrived, state) => {
    const question = { about: 'original', url } as const;
    const answer = { ...anAnswer(''), url: arrived };
    expect(originalAnswers.read(answer, question, '')).toEqual({ value: { state, status: 200 } });
  });

  it('is asked for its head only', () => {
    expect(originalAnswers.request(original, '')).toEqual({ method: 'HEAD', url: original.url, headers: {} });
  });
});

it.each([
  ['https://github.com/ooni/probe/blob/master/README.md', 'https://github.com/ooni/probe'],
  ['https://gitlab.torproject.org/tpo/core.git', 'https://gitlab.torproject.org/tpo/core'],
  ['https://github.com/features/actions', undefined],
  ['https://example.com/ooni/probe', undefined],
])('%s is about the code of %s', (url, origin) => {
  expect(codeOrigin(url)).toBe(origin);
});
