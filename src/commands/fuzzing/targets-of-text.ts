import { readDateFromAddress, readDateFromText, readMachineDate } from '../../core/dates.ts';
import { type DateSpan, readEdtf } from '../../core/edtf.ts';
import { findDateline } from '../../core/find-dateline.ts';
import { readLibraryAddress } from '../../core/library-address.ts';
import { isPublicAddress } from '../../core/lookup/public-address.ts';
import { citedAddress, siteOf } from '../../core/normalize-link.ts';
import { readSite } from '../../core/read-settings.ts';
import { parseLinkFormat } from '../../services/link-format.ts';
import { readHttpDate, readTimeMap } from '../../services/memento.ts';
import { captureAt, waybackTimestamp } from '../../services/wayback.ts';
import { type FuzzTarget, mustHold } from './fuzz-target.ts';

const now = Date.UTC(2026, 0, 1);
const day = /^\d{4}-\d\d-\d\d$/;
const dayOrInstant = /^\d{4}-\d\d-\d\d(?:T[\d:.]+(?:Z|[+-]\d\d:\d\d))?$/;

function mustBeDate(date: string | undefined, form: RegExp): void {
  if (date === undefined) return;
  mustHold(form.test(date), `${date} is a date`);
  const time = Date.parse(date);
  mustHold(!Number.isNaN(time) && time < now + 3 * 86_400_000, `${date} is a day that there was`);
}

function mustBeSpan(span: DateSpan | undefined): void {
  if (!span) return;
  mustHold(
    day.test(span.from) && day.test(span.to) && span.from <= span.to,
    `${span.from} to ${span.to} is a span`,
  );
  mustHold(new Date(`${span.from}T00:00Z`).toISOString().startsWith(span.from), `there was a ${span.from}`);
}

/** Readers of single lines: dates, addresses, headers. */
export const targetsOfText: readonly FuzzTarget[] = [
  {
    id: 'dates',
    share: 1,
    seeds: [
      '2009-06-16',
      '2009-06-16T08:15:00+04:30',
      '20090616',
      'Tue, 16 Jun 2009 08:15:00 GMT',
      '16 June 2009',
      'June 16, 2009',
      '16 июня 2009 г.',
      '۲۶ خرداد ۱۳۸۸',
      '2009年6月16日',
      '16 de junio de 2009',
      '١٦ يونيو ٢٠٠٩',
      'ngày 16 tháng 6 năm 2009',
      '16. Juni 2009',
      'https://example.org/2009/06/16/story',
      '/2009-06-16-',
      'TEHRAN, June 16, 2009 – The',
      'By A. Writer, 16 June 2009',
    ],
    run(input) {
      const text = input as string;
      mustBeDate(readMachineDate(text, now), dayOrInstant);
      mustBeDate(readDateFromText(text, now), day);
      mustBeDate(readDateFromAddress(text, now), day);
      mustBeDate(findDateline('A story', [text, text], now), day);
      const instant = readHttpDate(text);
      mustHold(instant === undefined || !Number.isNaN(Date.parse(instant)), `${instant} is an instant`);
      const stamp = waybackTimestamp(text);
      mustHold(stamp === undefined || /^\d{4,14}$/.test(stamp), `${stamp} is a timestamp`);
    },
  },
  {
    id: 'edtf',
    share: 0.5,
    seeds: [
      '2009',
      '2009-06',
      '2009-06-12',
      '2009-06-12/2010-02',
      '2019-08/..',
      '2012/',
      '0000',
      '9999-12-31/..',
      '2000-02-29',
    ],
    run: (input) => mustBeSpan(readEdtf(input as string)),
  },
  {
    id: 'links',
    share: 1,
    seeds: [
      'https://www.bbc.com/news?utm_source=x&id=2#part',
      '../other?a=1',
      '//example.org/x',
      'https://web.archive.org/web/20090616id_/http://example.org/a?b',
      'https://archive.ph/2009.06.16/http://example.org/',
      'https://www.google.com/url?q=https%3A%2F%2Fexample.org%2F&sa=D',
      'https://l.facebook.com/l.php?u=https%3A%2F%2Fexample.org',
      'https://example-org.cdn.ampproject.org/c/s/example.org/a',
      'https://example-org.translate.goog/a?_x_tr_sl=fa',
      'javascript:alert(1)',
      'data:text/html,x',
      'https://user:pass@example.org/',
      'http://192.168.1.1/',
      'http://[::1]/',
      'http://0x7f.1/',
      'https://xn--e1afmkfd.example/',
      'http://localhost/',
      'http://wiki.local/',
      'http://[fe80::1]/',
      'http://2130706433/',
    ],
    run(input) {
      const text = input as string;
      const address = citedAddress(text, 'https://news.example.org/2009/story?x=1');
      if (address !== undefined) {
        const url = new URL(address);
        mustHold(/^https?:$/.test(url.protocol), `${address} is of the web`);
        mustHold(!url.username && !url.password, `${address} has no password`);
        mustHold(!address.includes('#'), `${address} has no fragment`);
        mustHold(address.length <= 8000, 'the address fits into a report');
        mustHold(
          citedAddress(address, address) === address,
          `${address} is read as itself (${citedAddress(address, address)})`,
        );
        if (isPublicAddress(address))
          mustHold(
            !/^(?:127\.\d+\.\d+\.\d+|10\.\d+\.\d+\.\d+|192\.168\.\d+\.\d+|169\.254\.\d+\.\d+|localhost|\[::1?\])$/.test(
              url.hostname,
            ),
            `${address} is public`,
          );
      }
      siteOf(text);
      const site = readSite(text);
      if (site !== undefined) mustHold(readSite(site) === site, `${site} is read as itself`);
      readLibraryAddress(text);
      const capture = captureAt('20090616120000', text, 'https://web.archive.org');
      if (capture)
        mustHold(
          new URL(capture.address).origin === 'https://web.archive.org',
          `${capture.address} is of the archive`,
        );
    },
  },
  {
    id: 'link-format',
    share: 0.5,
    seeds: [
      '<http://example.org/>; rel="original", <https://web.archive.org/web/20090616/http://example.org/>; rel="first memento"; datetime="Tue, 16 Jun 2009 08:15:00 GMT"',
      '<a>;rel=memento',
      '<>;;,,"',
      '<a>; datetime="\\"";',
    ],
    run(input) {
      const text = input as string;
      for (const link of parseLinkFormat(text)) mustHold(typeof link === 'object', 'links are links');
      for (const { address, time } of readTimeMap(text, 'wayback', 'https://web.archive.org/')?.captures ??
        []) {
        mustHold(/^https?:\/\//.test(address), `${address} is of the web`);
        mustHold(!Number.isNaN(Date.parse(time)), `${time} is a time`);
      }
    },
  },
];
