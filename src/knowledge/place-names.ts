import type { LanguageLexicon } from './read-lexicon.ts';

/** ISO 3166-1 alpha-2, with Kosovo's user-assigned code. */
export const placeCodes = (
  'AD AE AF AG AI AL AM AO AR AT AU AZ BA BB BD BE BF BG BH BI BJ BN BO BR BS BT BW BY BZ CA CD CF CG CH CI CL CM CN CO CR ' +
  'CU CV CY CZ DE DJ DK DM DO DZ EC EE EG EH ER ES ET FI FJ FM FR GA GB GD GE GH GM GN GQ GR GT GW GY HK HN HR HT HU ID ' +
  'IE IL IN IQ IR IS IT JM JO JP KE KG KH KI KM KN KP KR KW KZ LA LB LC LI LK LR LS LT LU LV LY MA MC MD ME MG MH MK ML ' +
  'MM MN MO MR MT MU MV MW MX MY MZ NA NE NG NI NL NO NP NR NZ OM PA PE PG PH PK PL PS PT PW PY QA RO RS RU RW SA SB SC ' +
  'SD SE SG SI SK SL SM SN SO SR SS ST SV SY SZ TD TG TH TJ TL TM TN TO TR TT TV TW TZ UA UG US UY UZ VA VC VE VN VU WS ' +
  'XK YE ZA ZM ZW'
).split(' ');

/** Countries that news of this field names most. Languages of which few pages are expected know only these: names cost room. */
const oftenNamed = new Set(
  (
    'AE AF AM AU AZ BD BH BR BY CA CD CI CM CN CU DE DZ EG ES ET FR GA GB GE GN HK ID IL IN IQ IR IT JO JP KE KG KH KP KR KW ' +
    'KZ LB LK LY MA ML MM MY MZ NG NI NP OM PH PK PL PS QA RU SA SD SE SN SO SS SY TD TG TH TJ TM TN TR TW TZ UA UG US UZ VE ' +
    'VN YE ZA ZM ZW'
  ).split(' '),
);
const knowingAll = new Set('en fa ar ru zh tr es fr pt vi my id ur de uk'.split(' '));

/** Languages that inflect the names of countries: the last vowel goes, and any ending may come. */
const inflecting = new Set(['ru', 'uk', 'be', 'kk']);

/** Names that CLDR gives in brackets or with an administrative addition. */
function splitName(name: string): string[] {
  return name
    .replace(/ SAR China$|特别行政区$|特別行政區$|^中国|^中國/u, (part) => (part.length < 3 ? part : ''))
    .split(/[()（）]| - /u)
    .map((part) => part.trim())
    .filter((part) => part.length > 1);
}

/** The names of countries in a language (CLDR's, through Intl), with the demonyms and capitals of its lexicon file, less what that says is more often another word. */
export function listPlaceNames({
  language,
  demonyms,
  capitals,
  notPlaces = [],
}: LanguageLexicon): [code: string, name: string][] {
  const names: [string, string][] = [];
  if (language !== 'und') {
    for (const style of ['long', 'short'] as const) {
      const display = new Intl.DisplayNames(language, { type: 'region', style, fallback: 'none' });
      for (const code of placeCodes) {
        if (!knowingAll.has(language) && !oftenNamed.has(code)) continue;
        for (const name of splitName(display.of(code) ?? '')) {
          if (notPlaces.includes(name)) continue;
          names.push([
            code,
            inflecting.has(language) ? name.replace(/^([^ ]{3,}?)[аяьйїія]?$/u, '$1*') : name,
          ]);
        }
      }
    }
  }
  for (const table of [demonyms, capitals]) {
    for (const [code, list] of Object.entries(table)) for (const name of list) names.push([code, name]);
  }
  return names;
}
