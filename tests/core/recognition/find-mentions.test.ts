import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findMentions } from '../../../src/core/recognition/find-mentions.ts';
import { aLexicon, aTopic } from './a-lexicon.ts';

const lexicon = aLexicon(
  [],
  [
    aTopic('tor', { en: ['Tor Browser'], ar: ['متصفح تور'] }, { en: ['Tor'] }),
    aTopic('tor-project', { en: ['Tor Project'] }),
    aTopic('ooni', { en: ['OONI'] }),
    aTopic('encrypted-dns', { en: ['DoH'] }),
    aTopic('vpn', {
      fa: ['فیلتر شکن'],
      zh: ['翻墙软件'],
      vi: ['mạng riêng ảo'],
      en: ['VPN'],
      ru: ['средств* обхода'],
    }),
  ],
);
const ids = ['tor', 'tor-project', 'ooni', 'encrypted-dns', 'vpn'];
const mentioned = (text: string) =>
  findMentions(text, ids, lexicon).map(({ start, end, topic }) => `${topic}: ${text.slice(start, end)}`);

describe('findMentions', () => {
  it.each([
    [
      'names in their own spelling',
      'Ｔｏｒ　Browser, tor-browser',
      ['tor: Ｔｏｒ　Browser', 'tor: tor-browser'],
    ],
    ['the longer of two names', 'the Tor Project', ['tor-project: Tor Project']],
    ['capitals only where the name is in capitals', 'OONI, ooni, Ooni', ['ooni: OONI']],
    ['mixed spellings exactly', 'DoH, not doh or DOH', ['encrypted-dns: DoH']],
    ['ambiguous names by their capital', 'Tor, tor, tore', ['tor: Tor']],
    ['plurals', 'VPNs and VPN', ['vpn: VPNs', 'vpn: VPN']],
    ['text that soft hyphens and accents part', 'Tor Brow\u00adser', ['tor: Tor Brow\u00adser']],
    [
      'Persian half-spaces and none',
      'فیلتر\u200cشکن فیلترشکن فيلتر شكن',
      ['vpn: فیلتر\u200cشکن', 'vpn: فیلترشکن', 'vpn: فيلتر شكن'],
    ],
    ['names behind Arabic prefixes', 'ومتصفح تور', ['tor: ومتصفح تور']],
    ['traditional Chinese by the simplified name', '用翻牆軟體和翻牆軟件', ['vpn: 翻牆軟件']],
    ['Vietnamese with its accents only', 'mạng riêng ảo, mang rieng ao', ['vpn: mạng riêng ảo']],
    ['Russian cases', 'средствами обхода', ['vpn: средствами обхода']],
  ])('finds %s', (_, text, expected) => {
    expect(mentioned(text)).toEqual(expected);
  });

  it('takes names of one topic that share words for one mention', () => {
    const shared = aLexicon([], [aTopic('cut', { en: ['internet shutdown', 'shutdown orders'] })]);
    expect(findMentions('An internet shutdown orders list', ['cut'], shared)).toEqual([
      { start: 3, end: 27, topic: 'cut' },
    ]);
  });

  it('leaves out topics that were not asked for', () => {
    expect(findMentions('OONI on Tor', ['ooni'], lexicon)).toEqual([{ start: 0, end: 4, topic: 'ooni' }]);
  });

  it('never throws, and gives offsets within the text, for any string', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        for (const { start, end } of findMentions(`${text} OONI ${text}`, ids, lexicon)) {
          expect(start).toBeLessThan(end);
          expect(end).toBeLessThanOrEqual(2 * text.length + 6);
        }
      }),
    );
  });
});
