import { describe, expect, test } from 'vitest';
import { isOnSite } from '../../src/core/normalize-link.ts';
import { shortenAddress } from '../../src/ui/addresses.ts';

describe('a short address', () => {
  test('has no www. and no closing slash', () =>
    expect(shortenAddress('https://www.example.org/news/')).toEqual({ host: 'example.org', path: '/news' }));
  test('is cut in the middle', () => {
    const { path } = shortenAddress(`https://example.org/${'a'.repeat(80)}/end.html`);
    expect(path).toMatch(/^\/a+…a+\/end\.html$/);
    expect(path.length).toBeLessThan(50);
  });
  test('shows letters instead of escapes, and broken escapes as they are', () => {
    expect(shortenAddress('https://example.org/%D8%A7').path).toBe('/ا');
    expect(shortenAddress('https://example.org/%E0%A4').path).toBe('/%E0%A4');
  });
  test('of what is no address is the whole', () =>
    expect(shortenAddress('nowhere')).toEqual({ host: 'nowhere', path: '' }));
});

test('a listed site stands for its subdomains, and for no other site that ends alike', () => {
  expect(isOnSite('news.bbc.com', ['bbc.com'])).toBe(true);
  expect(isOnSite('notbbc.com', ['bbc.com'])).toBe(false);
});
