import { describe, expect, it } from 'vitest';
import { detectLanguage } from '../../../src/core/text/detect-language.ts';
import { foldToString } from '../../../src/core/text/fold.ts';
import { readLexicon } from '../../../src/knowledge/read-lexicon.ts';

const frequentWords = Object.fromEntries(
  readLexicon().map(({ language, frequentWords: words }) => [language, words.map(foldToString).join(' ')]),
);
const detect = (text: string, declared: string | null = null) =>
  detectLanguage(text, frequentWords, declared).lang;

describe('detectLanguage', () => {
  it.each([
    ['en', 'The ministry has not said why the lines were cut, and it is not known when they will be back.'],
    ['fa', 'وزارت ارتباطات نگفت که چرا اینترنت در شهر قطع شده است و چه زمانی وصل می‌شود.'],
    ['ar', 'لم تقل الوزارة لماذا قطعت الخدمة في المدينة ومتى تعود إلى المشتركين في البلاد.'],
    ['ru', 'Министерство не сообщило, почему связь в городе отключили и когда её вернут.'],
    ['uk', 'Міністерство не повідомило, чому зв’язок у місті відключили і коли його повернуть.'],
    ['zh', '该部门没有说明为什么切断线路，也没有说明何时恢复。'],
    [
      'tr',
      'Bakanlık, hatların neden kesildiğini ve ne zaman açılacağını söylemedi, ama bir açıklama için söz verdi.',
    ],
    ['es', 'El ministerio no ha dicho por qué se cortaron las líneas de la ciudad ni cuándo volverán.'],
    ['fr', 'Le ministère ne dit pas pourquoi les lignes de la ville sont coupées, et il ne sait pas quand.'],
    ['pt', 'O ministério não disse por que as linhas da cidade foram cortadas nem quando serão religadas.'],
    [
      'de',
      'Das Ministerium hat nicht gesagt, warum die Leitungen in der Stadt gekappt wurden und wie es weitergeht.',
    ],
    ['vi', 'Bộ không nói vì sao các đường dây trong thành phố bị cắt và khi nào có lại cho người dân.'],
    ['id', 'Kementerian tidak mengatakan mengapa jaringan di kota itu diputus dan kapan akan pulih.'],
    ['ur', 'وزارت نے نہیں بتایا کہ شہر میں لائنیں کیوں بند ہیں اور یہ کب بحال ہوں گی۔'],
    ['my', 'ဝန်ကြီးဌာနက အကြောင်းရင်းကို မပြောခဲ့ပါ။'],
    ['ja', 'その省は、なぜ回線が切られたのかを明らかにしていない。'],
    ['th', 'กระทรวงไม่ได้บอกว่าทำไม'],
  ])('recognizes %s', (language, text) => {
    expect(detect(text)).toBe(language);
    expect(detect(text, 'en-US')).toBe(language);
  });

  it('is not misled by Latin names, addresses and commands in another script', () => {
    expect(detect('在校园网里用 Shadowsocks 和 obfs4 翻墙的方法：sudo apt-get install obfs4proxy')).toBe(
      'zh',
    );
  });

  it('believes what a page declares where its words fit no language that it knows', () => {
    expect(detect('Ministeriö ei ole kertonut, miksi yhteydet katkaistiin', 'fi')).toBe('fi');
    expect(detect('Ministeriö ei ole kertonut, miksi yhteydet katkaistiin '.repeat(8))).toBe('und');
  });

  it.each([
    ['tr', 'BTK X’E ERİŞİMİ KISITLADI'],
    ['tr', 'TÜRKİYE’DE X’E, INSTAGRAM’A ERİŞİM YASAĞI'],
    ['fi', 'Hallitus on estänyt Twitterin, en tiedä miksi'],
  ])('is not talked out of the declared %s by a word or two of %s', (language, text) => {
    expect(detect(text, language)).toBe(language);
  });

  it('tells a headline by two words where another language is declared', () => {
    expect(detect('Türkiye’de Instagram için erişim engeli geldi', 'en-US')).toBe('tr');
  });

  it('says "und" of a page without letters', () => {
    expect(detect('')).toBe('und');
    expect(detect('1234 – 5678')).toBe('und');
  });

  it.each(['__proto__', 'constructor', 'x', '', '1', 'verylongtag'])(
    'makes nothing of %j as a language',
    (declared) => {
      expect(detect('', declared)).toBe('und');
    },
  );

  it.each([
    ['is-IS', 'is'],
    ['SR_Latn', 'sr'],
  ])('takes the language of the tag %s', (declared, language) => {
    expect(detect('', declared)).toBe(language);
  });
});
