import { describe, expect, it } from 'vitest';
import { allCaptures, captureNear, savePage } from '../../src/services/wayback.ts';

describe('captureNear', () => {
  it.each([
    [
      'https://example.com/a?b=c',
      '2009-06-16',
      'https://web.archive.org/web/20090616120000/https://example.com/a?b=c',
    ],
    [
      'https://example.com/a',
      '2009-06-16T03:45:00Z',
      'https://web.archive.org/web/20090616034500/https://example.com/a',
    ],
    ['https://example.com/a', '2009-06', 'https://web.archive.org/web/200906/https://example.com/a'],
    ['https://example.com/a#part', '2009', 'https://web.archive.org/web/2009/https://example.com/a'],
    ['https://example.com/a', undefined, 'https://web.archive.org/web/2/https://example.com/a'],
    ['https://example.com/a', 'yesterday', 'https://web.archive.org/web/2/https://example.com/a'],
  ])('%s near %s', (url, date, address) => {
    expect(captureNear(url, date)).toBe(address);
  });
});

it('links to the calendar and to saving', () => {
  expect(allCaptures('https://example.com/a#x')).toBe('https://web.archive.org/web/*/https://example.com/a');
  expect(savePage('https://example.com/a#x')).toBe('https://web.archive.org/save/https://example.com/a');
});
