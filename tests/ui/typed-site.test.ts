import { describe, expect, test } from 'vitest';
import { readTypedSite } from '../../src/ui/options/typed-site.ts';

describe('a typed site', () => {
  test.each([
    ['bbc.com', 'bbc.com'],
    [' https://www.BBC.com/news?x=1 ', 'bbc.com'],
    ['münchen.example', 'xn--mnchen-3ya.example'],
    ['two words', null],
    ['', null],
    ['word', null],
    ['localhost', 'localhost'],
    ['[2001:db8::1]', '[2001:db8::1]'],
    ['https://mobile.x.com/home', 'x.com'],
  ])('"%s" means %s', (typed, site) => expect(readTypedSite(typed)).toBe(site));
});
