import { expect, it } from 'vitest';
import { scanForTerms, selectTerms } from '../../src/core/recognition/find-terms.ts';
import { termOwners } from '../../src/core/recognition/lexicon.ts';
import { recognizePage } from '../../src/core/recognition/recognize-page.ts';
import { compileLexicon } from '../../src/knowledge/compile-lexicon.ts';
import { readKnowledge } from '../../src/knowledge/read-knowledge.ts';

const lexicon = compileLexicon(readKnowledge());

/** The countries that a text in a language names. */
function placesIn(lang: string, text: string): string[] {
  const scan = scanForTerms(text, lexicon, { lang, others: [] });
  const hits = selectTerms(text, scan, lexicon, (term) => term[1] === termOwners.place);
  return [...new Set(hits.map(({ term }) => lexicon.places[term[2]] as string))];
}

it.each([
  ['en', 'Paris Hilton read the South China Morning Post aboard Air India over the Indian Ocean'],
  ['en', 'The Georgia Senate, Georgia Tech and the University of Georgia, in Atlanta, Georgia'],
  ['en', 'Indiana, Indianapolis, the Inter-American Commission and Latin American states'],
  ['es', 'el catálogo rústico de Granada, la chinche, en español'],
  ['pt', 'Russomanno, latino-americano, em português'],
  ['fr', 'Maurice et Dominique Russell, un film latino-américain'],
  ['de', 'Deutsche Welle und Washington Post'],
  ['tr', "İngilizce, Fransızca ve Latin Amerika'da Amerika'nın Sesi"],
  ['ru', 'Ираклий Кобахидзе, Литвиненко, Колумбийский университет, Кенигсберг, Южно-Китайское море'],
  ['uk', 'Іраклій Кобахідзе, Литвиненко, Колумбійський університет'],
  ['be', 'Маленькі Ірaклій Чадаеў'],
  ['ar', 'القوة القاهرة في أمريكا اللاتينية، قال تركي آل الشيخ'],
  ['fa', 'زمینه‌چینی و توطئه چینی به زبان انگلیسی در دریای عمان'],
  ['ur', 'بے چینی اور نکتہ چینی'],
  ['vi', 'Pháp Luân Công ở Thủ Đức, theo Pháp luật'],
  ['id', 'Amerika Latin dan Laut Cina Selatan'],
  ['zh', '沿海地区、哥伦比亚大学、超级马里奥、欧洲大陆、古巴比伦，北京时间八点'],
  ['zh', '沿海地區、哥倫比亞大學、美國之音'],
  ['ja', 'このタイトルのアイランド、マインド、マリオ、オリビア'],
  ['ko', '인도적 지원을 위한 수단'],
])('sees no country in names and words that hold one of it (%s): %s', (lang, text) => {
  expect(placesIn(lang, text)).toEqual([]);
});

it.each([
  ['en', 'Mexico, Indians in New Mexico, Georgia and Paris', ['MX', 'IN', 'US', 'GE', 'FR']],
  ['es', 'los rusos y los chinos en El Salvador', ['RU', 'CN', 'SV']],
  ['ru', 'в Ираке, Литве и Кении', ['IQ', 'LT', 'KE']],
  ['uk', 'в Іраку, Литві та Кенії', ['IQ', 'LT', 'KE']],
  ['vi', 'Việt Nam, Trung Quốc, Pháp và Hoa Kỳ', ['VN', 'CN', 'FR', 'US']],
  ['zh', '海地、上海地铁、哥伦比亚和马里', ['HT', 'CN', 'CO', 'ML']],
  ['ja', 'タイ政府とイラン', ['TH', 'IR']],
  ['fa', 'جمهوری اسلامی پاکستان', ['PK']],
])('sees the countries themselves (%s): %s', (lang, text, codes) => {
  expect(placesIn(lang, text)).toEqual(codes);
});

it('counts no such name among the countries of a page', () => {
  const block =
    'The censorship of the internet in Iran goes on, the South China Morning Post reports: providers block Tor and VPNs.';
  const page = { url: '', title: '', description: '', lang: 'en', blocks: [block, block, block] };
  expect(recognizePage(page, lexicon).places).toEqual([{ code: 'IR', mentions: 3 }]);
});
