import { describe, expect, it } from 'vitest';
import { nameLanguage } from '../../../src/core/recognition/find-languages.ts';
import { recognizePage } from '../../../src/core/recognition/recognize-page.ts';
import { aLanguage, aLexicon } from './a-lexicon.ts';

describe('nameLanguage', () => {
  it.each([
    ['nb-NO', 'da', 'nb'],
    ['CS', 'pl', 'cs'],
    ['ms_MY', 'id', 'ms'],
    ['ckb', 'ar', 'ckb'],
    // A template's.
    ['sv', 'en', 'en'],
    // No language, and one that we tell by its words.
    ['cn', 'zh', 'zh'],
    ['noplace', 'da', 'da'],
    ['tr', 'da', 'da'],
    [null, 'da', 'da'],
  ])('of a page that declares %s and reads like %s is %s', (declared, lang, named) => {
    expect(nameLanguage({ lang: declared }, lang)).toBe(named);
  });
});

it('reads Norwegian with Danish words, and puts it in no country', () => {
  const danish = aLanguage('da', { authority: ['regjeringen'] });
  const lexicon = aLexicon([{ ...danish, frequentWords: ['det', 'er', 'ikke', 'at', 'og'] }], []);
  const read = (lang: string | null) =>
    recognizePage(
      {
        url: 'https://example.org/',
        title: 'Regjeringen stenger nettet',
        description: '',
        lang,
        blocks: ['Regjeringen sier at det ikke er kjent hvorfor, og at det er slik.'],
      },
      lexicon,
    );
  expect(read(null)).toMatchObject({ lang: 'da', places: [{ code: 'DK' }] });
  expect(read('nb')).toMatchObject({ lang: 'nb', places: [] });
});
