import { describe, expect, it } from 'vitest';
import { pageAddress } from '../../src/core/page-address.ts';

describe('the address at which a page is cited', () => {
  it.each([
    [
      'without what says where the reader came from',
      'https://news.example/a?id=7&utm_source=x&fbclid=y',
      'https://news.example/a?id=7',
    ],
    [
      'without the archive in which it is read',
      'https://web.archive.org/web/20090616/http://news.example/a',
      'http://news.example/a',
    ],
    [
      'without a name and password',
      'https://reader:secret@news.example/a?utm_source=x',
      'https://news.example/a',
    ],
    [
      'without its fragment, where it has no site of the internet',
      'http://localhost:8080/a?utm_source=x#b',
      'http://localhost:8080/a',
    ],
    ['of a page to print', 'https://print.news.example/a?gclid=x', 'https://print.news.example/a'],
  ])('is %s', (_, url, address) => {
    expect(pageAddress({ url })).toBe(address);
    expect(pageAddress({ url: address })).toBe(address);
  });

  it('is the canonical one, but never one of the reader’s own network', () => {
    const url = 'https://news.example/a?utm_source=x';
    expect(pageAddress({ url, canonical: 'https://news.example/real' })).toBe('https://news.example/real');
    expect(pageAddress({ url, canonical: 'http://wiki.local/real' })).toBe('https://news.example/a');
  });

  it('is what it is where it is none', () => expect(pageAddress({ url: 'nowhere' })).toBe('nowhere'));
});
