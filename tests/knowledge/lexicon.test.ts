import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { passesGate } from '../../src/core/recognition/gate.ts';
import { recognizePage } from '../../src/core/recognition/recognize-page.ts';
import { compileGate } from '../../src/knowledge/compile-gate.ts';
import { compileLexicon } from '../../src/knowledge/compile-lexicon.ts';
import { readKnowledge } from '../../src/knowledge/read-knowledge.ts';
import { readLexicon } from '../../src/knowledge/read-lexicon.ts';

const knowledge = readKnowledge();
const lexicon = compileLexicon(knowledge);
const gate = compileGate();
const judge = (title: string, ...blocks: string[]) =>
  recognizePage({ url: '', title, description: '', lang: null, blocks }, lexicon);
const passes = (title: string, ...blocks: string[]) =>
  passesGate({ url: '', title, description: '', body: blocks.join('\n') }, gate);

/** Written for this test: a short story about blocking and ways round it in each language. */
const stories: [language: string, title: string, text: string][] = [
  [
    'en',
    'Government blocks Twitter and YouTube',
    'Internet providers were ordered to block access to Twitter. Users turned to VPNs and Tor bridges to circumvent censorship, while measurements by OONI confirmed DNS tampering.',
  ],
  [
    'fa',
    'فیلترینگ تلگرام و قطع اینترنت',
    'دولت دستور داد تلگرام فیلتر شود و اینترنت همراه قطع شد. کاربران با فیلترشکن و وی‌پی‌ان از سانسور اینترنت عبور می‌کنند.',
  ],
  [
    'ar',
    'الحكومة تحجب تويتر وتقطع الإنترنت',
    'أمرت السلطات شركات الاتصالات بحجب المواقع وقطع الإنترنت، ولجأ المستخدمون إلى برامج تجاوز الحجب والشبكات الافتراضية الخاصة لتخطي الرقابة على الإنترنت.',
  ],
  [
    'ru',
    'Роскомнадзор заблокировал сайт',
    'Провайдеры ограничили доступ к сайту по требованию властей. Пользователи обходят блокировки с помощью VPN и Tor, а активисты говорят о цензуре в интернете.',
  ],
  [
    'zh',
    '政府封锁推特，网民翻墙',
    '当局要求运营商封锁网站，网络审查加强。网民使用翻墙软件突破网络封锁，访问被墙的网站。',
  ],
  [
    'zh',
    '政府封鎖推特，網民翻牆',
    '當局要求電信業者封鎖網站，網路審查加強。網民使用翻牆軟體突破網路封鎖，訪問被牆的網站。',
  ],
  [
    'tr',
    'Hükümet Twitter’a erişimi engelledi',
    'Mahkeme kararıyla Twitter’a erişim engellendi. Kullanıcılar internet sansürünü VPN ve DNS değiştirerek aşıyor; yasaklı sitelere erişim için engeli aşmak istiyor.',
  ],
  [
    'es',
    'El gobierno bloquea Twitter y medios digitales',
    'Los proveedores de internet bloquearon el acceso a sitios web de noticias por orden del gobierno. Los usuarios evaden la censura en internet con VPN y Tor, y el bloqueo de sitios sigue.',
  ],
  [
    'fr',
    'Le gouvernement bloque les réseaux sociaux',
    'Les opérateurs ont bloqué l’accès à Facebook pendant la coupure d’internet. Les internautes tentent de contourner la censure d’internet avec des VPN et Tor.',
  ],
  [
    'pt',
    'Governo manda bloquear o acesso a sites',
    'A justiça determinou o bloqueio de sites e o bloqueio do WhatsApp. Usuários usam VPN para contornar a censura na internet e o bloqueio de acesso.',
  ],
  [
    'vi',
    'Nhà mạng chặn Facebook theo lệnh chính phủ',
    'Các nhà mạng đã chặn truy cập các trang web theo yêu cầu của chính phủ. Người dùng dùng VPN để vượt tường lửa và vượt kiểm duyệt internet.',
  ],
  [
    'id',
    'Pemerintah blokir Telegram',
    'Pemblokiran situs dan pembatasan media sosial dilakukan atas perintah pemerintah. Warga memakai VPN untuk membuka situs yang diblokir dan melawan sensor internet.',
  ],
  [
    'ur',
    'حکومت نے سوشل میڈیا بند کر دیا',
    'ملک میں انٹرنیٹ سروس معطل ہے اور ٹوئٹر پر پابندی ہے۔ صارفین وی پی این سے بلاک ویب سائٹس تک رسائی حاصل کر رہے ہیں، اور انٹرنیٹ کی بندش جاری ہے۔',
  ],
  [
    'de',
    'Regierung lässt Twitter sperren',
    'Die Provider mussten den Zugang zu Websites sperren. Nutzer umgehen die Internetzensur mit VPN und Tor; Kritiker sprechen von Netzsperren und Zensur im Internet.',
  ],
  [
    'uk',
    'Влада заблокувала сайти',
    'Провайдери обмежили доступ до сайтів за рішенням уряду. Користувачі обходять блокування за допомогою VPN, активісти говорять про цензуру в інтернеті та блокування сайтів.',
  ],
  [
    'my',
    'အင်တာနက်ဖြတ်တောက်',
    'စစ်ကောင်စီက အင်တာနက်ဖြတ်တောက်ပြီး ဖေ့စ်ဘုတ်ကို ပိတ်ဆို့ထားသည်။ ပြည်သူများက VPN အသုံးပြု၍ အင်တာနက်ဆင်ဆာကို ကျော်ဖြတ်ကြသည်။',
  ],
];

/** Written for this test: pages of other kinds that use the same words. */
const others: [what: string, title: string, text: string][] = [
  [
    'a film board',
    'Film board cuts three scenes',
    'The board of film certification asked the director to cut three scenes. Censors said the film may be shown to adults in cinemas.',
  ],
  [
    'a VPN coupon',
    'Best VPN deals: 70% discount',
    'Use this coupon code to buy a VPN subscription at a cheap price and watch Netflix and Hulu. The offer ends on Friday.',
  ],
  [
    'a reverse proxy',
    'nginx as a reverse proxy',
    'Install nginx, then edit the server block and set proxy_pass to the upstream. Restart with systemctl and open the port in the firewall.',
  ],
  [
    'a power cut',
    'Storm causes blackout',
    'A power outage left thousands of homes without electricity after the storm. The grid operator hopes to restore power by night.',
  ],
  [
    'statistics',
    'Survival analysis with censored data',
    'Right-censored observations enter the likelihood through the survival function. We fit a regression to the dataset.',
  ],
  [
    'a government shutdown',
    'Congress averts a shutdown',
    'The senate passed a spending bill to avert a government shutdown, and federal workers will be paid.',
  ],
  [
    'a match',
    'Late block saves the match',
    'The defender blocked a shot in the last minute, and the team won the cup. The coach was suspended for two games.',
  ],
  [
    'a cookie banner',
    'Your choices',
    'We use cookies and trackers. Block third-party cookies in your browser or use an ad blocker.',
  ],
  [
    'Russian theatre',
    'Премьера в театре',
    'Режиссёр показал спектакль по роману, который цензура не пропускала сто лет.',
  ],
  ['a Chinese phone', '新手机发布', '公司发布了新手机，价格优惠，用户可以在网站购买。'],
  ['Persian football', 'پیروزی تیم ملی', 'تیم ملی فوتبال در مسابقه دیروز دو گل زد و به لیگ راه یافت.'],
  [
    'Turkish football',
    'Takım maçı kazandı',
    'Futbol takımı dün akşam maçı kazandı, teknik direktör oyuncuları kutladı.',
  ],
  [
    'a Spanish power cut',
    'Apagón en la ciudad',
    'Un apagón dejó sin luz a la ciudad tras una avería eléctrica.',
  ],
  [
    'a German goal',
    'Spätes Tor entscheidet das Spiel',
    'Das Tor fiel in der letzten Minute, die Mannschaft führt die Liga an.',
  ],
];

describe('the lexicon', () => {
  it.each(stories)('recognizes a story in %s', (language, title, text) => {
    const { about, lang, topics } = judge(title, text);
    expect(lang).toBe(language);
    expect(about).toBe(true);
    expect(topics.length).toBeGreaterThan(0);
  });

  it.each(others)('is silent on %s', (_, title, text) => {
    expect(judge(title, text).about).toBe(false);
  });

  it.each([
    ['de', 'Die Firewall und die Internetfilter sind nach Ansicht der Journalisten Zensur.', 'Firewall…'],
    ['fr', 'Le régime bloque le réseau et la télévision, dit le président de la commission.', 'télévision'],
    [
      'en',
      'The internet shutdown and the firewall of the state were blocked by the court.',
      'internet shutdown…',
    ],
  ])('shows a term as %s writes it', (_, text, shown) => {
    expect(judge('', text).evidence.map(({ term }) => term)).toContain(shown);
  });

  it.each([
    [
      'ja',
      '政府がインターネットを遮断',
      'イランはグレート・ファイアウォールに倣い検閲を強め、市民はスターリンクで検閲を回避する。',
      ['internet-shutdown', 'great-firewall', 'starlink', 'circumvention'],
    ],
    [
      'ko',
      '중국의 만리방화벽과 인터넷 검열',
      '정부는 VPN 차단에 나섰고 왓츠앱과 텔레그램도 막았다. 천안문 사태는 검색되지 않는다.',
      [
        'great-firewall',
        'internet-censorship',
        'vpn-blocking',
        'whatsapp',
        'telegram',
        'tiananmen-1989',
        'china',
      ],
    ],
    [
      'th',
      'รัฐบาลตัดสัญญาณอินเทอร์เน็ต',
      'กองทัพเมียนมาปิดกั้นเว็บไซต์และบล็อกเฟซบุ๊ก ประชาชนหลบเลี่ยงการปิดกั้นด้วย VPN และสื่อเซ็นเซอร์ตัวเอง',
      [
        'internet-shutdown',
        'internet-censorship',
        'platform-blocking',
        'circumvention',
        'vpn',
        'self-censorship',
      ],
    ],
    [
      'bn',
      'সরকারের নির্দেশে ফেসবুক বন্ধ',
      'ইন্টারনেট সেন্সরশিপ বাড়ছে, হোয়াটসঅ্যাপ চলছে না, স্টারলিংক নিয়ে আলোচনা চলছে।',
      ['platform-blocking', 'internet-censorship', 'whatsapp', 'starlink'],
    ],
  ])('explains a page in %s by the names that it uses', (_, title, text, topics) => {
    expect(judge(title, text).topics.map(({ id }) => id)).toEqual(expect.arrayContaining(topics));
  });

  it('names the countries of a page in its language', () => {
    expect(
      judge('Protests in Tehran', 'The Iranian government and Turkey.').places.map(({ code }) => code),
    ).toEqual(['IR', 'TR']);
    expect(judge('Протесты в Минске', 'Белорусские власти и Россия.').places.map(({ code }) => code)).toEqual(
      ['BY', 'RU'],
    );
    expect(judge('德黑兰的抗议', '伊朗政府与中国。').places.map(({ code }) => code)).toEqual(['IR', 'CN']);
    expect(judge('Roast the turkey', 'A china plate of the chad.').places).toEqual([]);
  });
});

describe('the gate', () => {
  it.each(stories)('opens for the story in %s', (_, title, text) => {
    expect(passes(title, text)).toBe(true);
  });

  it.each([
    'The two main routers of the capital have been blocked.',
    'Officials disrupted the telecom network on election day.',
    'Foreign apps were banned for a week.',
    'Bloggers say that they were cut off.',
  ])('opens for a page that says no more than: %s', (text) => {
    expect(passes('', text)).toBe(true);
  });

  it('stays small enough for a script on every page', () => {
    // The rest of its four kilobytes, which the build holds it to, is the script around.
    expect(gzipSync(JSON.stringify(gate)).length).toBeLessThan(2300);
  });
});

describe('readLexicon', () => {
  it('has a file for each language that the product speaks of', () => {
    const languages = readLexicon().map(({ language }) => language);
    for (const language of 'en fa ar ru zh tr es fr pt vi my id ur de uk und'.split(' '))
      expect(languages).toContain(language);
  });

  it('gives no term two places in one language’s groups but on purpose', () => {
    for (const { language, groups } of readLexicon()) {
      for (const [group, terms] of Object.entries(groups)) {
        expect(new Set(terms).size, `${language}.yaml: "${group}" names a term twice`).toBe(terms.length);
      }
    }
  });
});
