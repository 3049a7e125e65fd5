/**
 * The names of months, long and short, as they stand beside a day and alone, in lower case, of Unicode's CLDR: English, Persian, Arabic
 * (also of the Levant), Russian, Turkish, Spanish, French, Portuguese, Vietnamese, Indonesian, Urdu, German, Ukrainian, Italian,
 * Dutch and Polish. Letters as `findDateInText` compares them. A browser takes 20 ms to make the same by `Intl`, which is most of
 * what a page that is explained costs.
 */
export const gregorianMonths: readonly string[] = [
  'january|jan|ژانویه|ینایر|کانون الثانی|января|январь|янв|ocak|oca|enero|ene|janvier|janv|janeiro|tháng 1|thg 1|januari|جنوری|januar|січня|січень|січ|gennaio|gen|stycznia|styczeń|sty',
  'february|feb|فوریه|فبرایر|شباط|февраля|февраль|февр|şubat|şub|febrero|février|févr|fevereiro|fev|tháng 2|thg 2|februari|فروری|februar|лютого|лютий|лют|febbraio|lutego|luty|lut',
  'march|mar|مارس|آذار|марта|март|мар|mart|marzo|mars|março|tháng 3|thg 3|maret|مارچ|märz|mär|березня|березень|бер|maart|mrt|marca|marzec',
  'april|apr|آوریل|أبریل|نیسان|апреля|апрель|апр|nisan|nis|abril|abr|avril|avr|tháng 4|thg 4|اپریل|квітня|квітень|квіт|aprile|kwietnia|kwiecień|kwi',
  'may|مایو|أیار|мая|май|mayıs|mayo|mai|maio|tháng 5|thg 5|mei|مئی|травня|травень|трав|maggio|mag|maja|maj',
  'june|jun|ژوئن|یونیو|حزیران|июня|июнь|июн|haziran|haz|junio|juin|junho|tháng 6|thg 6|juni|جون|червня|червень|черв|giugno|giu|czerwca|czerwiec|cze',
  'july|jul|ژوئیه|یولیو|تموز|июля|июль|июл|temmuz|tem|julio|juillet|juil|julho|tháng 7|thg 7|juli|جولائی|липня|липень|лип|luglio|lug|lipca|lipiec|lip',
  'august|aug|اوت|أغسطس|августа|август|авг|ağustos|ağu|agosto|ago|août|tháng 8|thg 8|agustus|agu|اگست|серпня|серпень|серп|augustus|sierpnia|sierpień|sie',
  'september|sep|سپتامبر|سبتمبر|أیلول|сентября|сентябрь|сент|eylül|eyl|septiembre|sept|septembre|setembro|set|tháng 9|thg 9|ستمبر|вересня|вересень|вер|settembre|września|wrzesień|wrz',
  'october|oct|اکتبر|أکتوبر|تشرین الأول|октября|октябрь|окт|ekim|eki|octubre|octobre|outubro|out|tháng 10|thg 10|oktober|okt|اکتوبر|жовтня|жовтень|жовт|ottobre|ott|października|październik|paź',
  'november|nov|نوامبر|نوفمبر|تشرین الثانی|ноября|ноябрь|нояб|kasım|kas|noviembre|novembre|novembro|tháng 11|thg 11|نومبر|листопада|листопад|лист|listopada|listopad|lis',
  'december|dec|دسامبر|دیسمبر|کانون الأول|декабря|декабрь|дек|aralık|ara|diciembre|dic|décembre|déc|dezembro|dez|tháng 12|thg 12|desember|des|دسمبر|dezember|грудня|грудень|груд|dicembre|grudnia|grudzień|gru',
];

/** Those of these names that are others in Croatian and Bosnian, with their numbers there. */
export const croatianMonths: ReadonlyMap<string, number> = new Map([
  ['lip', 6],
  ['listopad', 10],
  ['listopada', 10],
  ['lis', 10],
]);

/** The months of the Persian calendar. */
export const persianMonths: readonly string[] = [
  'فروردین',
  'اردیبهشت',
  'خرداد',
  'تیر',
  'مرداد',
  'شهریور',
  'مهر',
  'آبان',
  'آذر',
  'دی',
  'بهمن',
  'اسفند',
];
