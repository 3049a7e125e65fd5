import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readDateFromAddress, readDateFromText, readMachineDate } from '../../src/core/dates.ts';

const now = Date.UTC(2026, 10, 22);
const languages = 'en fa ar ar-SY ru tr es fr pt id ur de uk it nl pl'.split(' ');

describe('readDateFromText', () => {
  it.each([
    ['Tuesday, June 16, 2009', '2009-06-16'],
    ['Posted on 18 Jun. 2009 by staff', '2009-06-18'],
    ['16 июня 2009 г.', '2009-06-16'],
    ['16 червня 2009', '2009-06-16'],
    ['16 de junio de 2009', '2009-06-16'],
    ['16 de março de 2021', '2021-03-16'],
    ['1er février 2011', '2011-02-01'],
    ['16 Haziran 2009', '2009-06-16'],
    ['۲۶ خرداد ۱۳۸۸', '2009-06-16'],
    ['۱۳۸۸/۳/۲۶', '2009-06-16'],
    ['30 اسفند 1399', '2021-03-20'],
    ['2009年6月16日', '2009-06-16'],
    ['16 يونيو 2009', '2009-06-16'],
    ['16 حزيران 2009', '2009-06-16'],
    ['16 تشرين الأول 2009', '2009-10-16'],
    ['3 كانون الثاني 2012', '2012-01-03'],
    ['۱۷ دی ۱۴۰۴', '2026-01-07'],
    ['ngày 16 tháng 6 năm 2009', '2009-06-16'],
    ['16. Juni 2009', '2009-06-16'],
    ['16.06.2009', '2009-06-16'],
  ])('reads %s', (text, date) => {
    expect(readDateFromText(text, now)).toBe(date);
  });

  it.each([
    '30 February 2009',
    'June 2009',
    '06/07/2009',
    'the year 2009',
    '16 June 2031',
    '5 Bananas 2009',
    '',
  ])('makes nothing of "%s"', (text) => {
    expect(readDateFromText(text, now)).toBeUndefined();
  });

  it('reads every month as ICU writes it, in each language', () => {
    for (const language of languages) {
      for (const month of ['long', 'short'] as const) {
        for (let number = 0; number < 12; number += 1) {
          const day = new Date(Date.UTC(2009, number, 25));
          const name = new Intl.DateTimeFormat(`${language}-u-ca-gregory`, {
            month,
            day: 'numeric',
            timeZone: 'UTC',
          })
            .formatToParts(day)
            .find(({ type }) => type === 'month')?.value;
          // One that is but a number or two letters is none.
          if (/\p{L}{3}/u.test(name ?? ''))
            expect([name, readDateFromText(`25 ${name} 2009`, now)]).toEqual([
              name,
              day.toISOString().slice(0, 10),
            ]);
        }
      }
    }
  });

  it('takes the first date of several', () => {
    expect(readDateFromText('Updated 3 May 2024. First published 1 May 2024.', now)).toBe('2024-05-03');
  });

  it('finds every day of the Persian calendar at its place', () => {
    const format = new Intl.DateTimeFormat('en-u-ca-persian-nu-latn', {
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      timeZone: 'UTC',
    });
    fc.assert(
      fc.property(
        fc.integer({ min: Date.UTC(1990, 0, 1) / 864e5, max: Date.UTC(2026, 0, 1) / 864e5 }),
        (day) => {
          const parts = Object.fromEntries(
            format.formatToParts(day * 864e5).map(({ type, value }) => [type, Number.parseInt(value, 10)]),
          );
          const written = `${parts.year}/${parts.month}/${parts.day}`;
          expect(readDateFromText(written, now)).toBe(new Date(day * 864e5).toISOString().slice(0, 10));
        },
      ),
    );
  });

  it.each([
    // Croatian has the names of Polish for the month before.
    ['12. listopada 2023.', null, '2023-10-12'],
    ['12. listopada 2023.', 'en-US', '2023-10-12'],
    ['12 listopada 2023', 'hr', '2023-10-12'],
    ['12. lis 2023', 'bs-BA', '2023-10-12'],
    ['12. lip 2023', 'hr', '2023-06-12'],
    ['12 listopada 2023', null, '2023-11-12'],
    ['12 listopada 2023', 'en', '2023-11-12'],
    ['12. listopada 2023', 'pl-PL', '2023-11-12'],
  ])('reads %s on a page of %s', (text, lang, date) => {
    expect(readDateFromText(text, now, lang)).toBe(date);
  });
});

describe('readMachineDate', () => {
  it.each([
    ['2009-06-16', '2009-06-16'],
    ['20090616', '2009-06-16'],
    ['2009-06-16T08:15:00+04:30', '2009-06-16T08:15:00+04:30'],
    ['2009-06-16T02:30:00+04:30', '2009-06-16T02:30:00+04:30'],
    ['Tue, 16 Jun 2009 02:30:00 +0430 (IRDT)', '2009-06-16T02:30:00+04:30'],
    ['2009-06-16T23:15:00.000-0500', '2009-06-16T23:15:00-05:00'],
    ['2009-06-16T23:15:00+00:00', '2009-06-16T23:15:00Z'],
    ['2009-06-16T08:15:00', '2009-06-16'],
    ['Tue, 16 Jun 2009 08:15:00 GMT', '2009-06-16T08:15:00Z'],
    ['Jun 16, 2009', '2009-06-16'],
  ])('reads %s', (text, date) => {
    expect(readMachineDate(text, now)).toBe(date);
  });

  it.each(['2099-01-01', '1970-01-01', '2009-13-01', 'yesterday', '', '0'])(
    'makes nothing of "%s"',
    (text) => {
      expect(readMachineDate(text, now)).toBeUndefined();
    },
  );

  it('gives a plausible date or nothing for any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        for (const date of [
          readMachineDate(text, now),
          readDateFromText(text, now),
          readDateFromAddress(text, now),
        ]) {
          expect(date ?? '2000-01-01').toMatch(/^(?:199|20[0-2])\d-\d\d-\d\d/);
        }
      }),
    );
  });
});

describe('readDateFromAddress', () => {
  it.each([
    ['https://example.org/2009/06/18/iranian-connectivity/', '2009-06-18'],
    ['https://example.org/news/2009-06-18-story.html', '2009-06-18'],
    ['https://web.archive.org/web/20230403221048/https://example.org/2009/06/18/a', '2009-06-18'],
    ['https://example.org/web/a/20090618/', '2009-06-18'],
    ['https://example.org/2009/06/', undefined],
    ['https://example.org/item/123456789', undefined],
  ])('reads %s', (url, date) => {
    expect(readDateFromAddress(url, now)).toBe(date);
  });
});
