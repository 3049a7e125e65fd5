import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldText, foldToString } from '../../../src/core/text/fold.ts';

describe('foldToString', () => {
  it.each([
    ['lower case and accents', 'CENSURÉ à São Paulo', 'censure a sao paulo'],
    ['letters without decomposition', 'Große Łódź đặt', 'grosse lodz dat'],
    ['Turkish capital and dotless i', 'İnternet ışık IŞIK', 'internet isik isik'],
    ['compatibility forms', 'ﬁlter ＶＰＮ ①', 'filter vpn 1'],
    ['letters beyond the basic plane', '𝐓𝐨𝐫', 'tor'],
    ['hyphens and apostrophes as spaces', "deep-packet l’Iran Iran's", 'deep packet l iran iran s'],
    ['runs of white space', '  great \u00a0\n firewall ', 'great firewall'],
    ['soft hyphens and zero-width marks', 'cen\u00adsor\u200bship\ufeff', 'censorship'],
    ['Persian half-space', 'فیلتر\u200cشکن', foldToString('فیلتر شکن')],
    ['Arabic letters on Persian keyboards', 'كتابي', foldToString('کتابی')],
    ['Arabic vowel signs and tatweel', 'حَجْبُ الإنتـــرنت', foldToString('حجب الانترنت')],
    ['Arabic and Persian digits', '٢٠٠٩ ۱۳۸۸', '2009 1388'],
    ['compatibility forms of traditional Chinese', '\uf92c\u3296', foldToString('郎财')],
    ['traditional Chinese', '網絡審查 翻牆', '网络审查 翻墙'.replace(' ', '')],
    ['Russian ё', 'Ещё', 'еще'],
    ['stray spaces between Burmese letters', 'အင် တာ နက်', 'အင်တာနက်'],
    ['full stops of other scripts', '封锁。', '封锁.'],
  ])('folds %s', (_, text, folded) => {
    expect(foldToString(text)).toBe(folded);
  });

  it('changes nothing that it has folded, but for spaces between unspaced letters', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const once = foldToString(text);
        expect(foldToString(foldToString(once))).toBe(foldToString(once));
      }),
    );
  });
});

describe('foldText', () => {
  it('leads back from every letter to the character it comes from', () => {
    const text = 'Iß ﬁx';
    const { codes, starts, ends, length } = foldText(text);
    const origins = Array.from({ length }, (_, at) => [
      String.fromCharCode(codes[at] as number),
      text.slice(starts[at], ends[at]),
    ]);
    expect(origins).toEqual([
      ['i', 'I'],
      ['s', 'ß'],
      ['s', 'ß'],
      [' ', ' '],
      ['f', 'ﬁ'],
      ['i', 'ﬁ'],
      ['x', 'x'],
    ]);
  });

  it('gives offsets that lie within the text and never run backwards, for any string', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const { starts, ends, length } = foldText(text);
        let before = 0;
        for (let at = 0; at < length; at += 1) {
          const start = starts[at] as number;
          const end = ends[at] as number;
          expect(start).toBeGreaterThanOrEqual(before);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(text.length);
          before = start;
        }
      }),
    );
  });

  it('folds lone surrogates and 18-letter ligatures without harm', () => {
    expect(foldText('\ud800').length).toBe(1);
    expect(foldToString('ﷺ'.repeat(50)).length).toBeGreaterThan(500);
  });
});
