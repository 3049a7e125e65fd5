import { describe, expect, test } from 'vitest';
import { ageOf, formatDate, isBefore, machineDate } from '../../src/ui/dates.ts';

describe('a date is written as exactly as it is known', () => {
  test.each([
    ['2009', '2009'],
    ['2009-06', 'June 2009'],
    ['2009-06-12', '12 June 2009'],
    ['2009-06-12T23:30:00Z', '12 June 2009'],
    ['2009-06-13T02:30:00+04:30', '13 June 2009'],
    ['2009-06-12/2010-02', '12 June 2009 – February 2010'],
    ['2011-01/2011-03', 'January – March 2011'],
    ['2012/..', '2012 –'],
    ['some day', 'some day'],
  ])('%s is "%s"', (date, words) =>
    expect(formatDate(date, 'en').replace(/[\u2009\u202f]/g, ' ')).toBe(words),
  );

  test('in the words of the locale', () => expect(formatDate('2009-06-12', 'de')).toBe('12. Juni 2009'));
  test.each([
    ['zh-CN', '2019-11-16/2019-11-23', '2019年11月16日至23日'],
    ['zh-CN', '2021-07/2022-09', '2021年7月至2022年9月'],
    ['zh-CN', '2017-12-28/2018-01', '2017年12月28日至2018年1月'],
    ['zh-CN', '2009/2009-02', '2009年至2009年2月'],
    ['fa', '2017-12-28/2018-01', '۲۸ دسامبر ۲۰۱۷ تا ژانویهٔ ۲۰۱۸'],
    ['ru', '2017-12-28/2018-01', '28 декабря 2017 г. – январь 2018 г.'],
    ['es', '2017-12-28/2018-01', '28 de diciembre de 2017 – enero de 2018'],
  ])('a range in %s: %s is "%s"', (locale, date, words) =>
    expect(formatDate(date, locale).replace(/\p{Zs}/gu, ' ')).toBe(words),
  );
  test('in English like the explainers, whatever the region', () =>
    expect(formatDate('2009-06-12', 'en-US')).toBe('12 June 2009'));
});

test('a machine reads the start of a date', () => {
  expect(machineDate('2009-06/2010')).toBe('2009-06');
  expect(machineDate('some day')).toBeUndefined();
});

describe('what lies before a page', () => {
  test.each([
    ['2009-06-15', true],
    ['2009-06-16', false],
    ['2009-05', true],
    ['2009-06', false],
    ['2009', false],
    ['2008/2009-01', true],
    ['2008/..', false],
  ])('%s, for a page of 16 June 2009: %s', (date, before) =>
    expect(isBefore(date, '2009-06-16T10:00:00Z')).toBe(before),
  );
});

test('an age counts whole years and months, and none ahead', () => {
  const today = new Date('2026-11-22T12:00:00Z');
  expect(ageOf('2009-06-16', today)).toEqual({ years: 17, months: 5 });
  expect(ageOf('2026-11-23', today)).toBeNull();
  expect(ageOf('2026-10-23', today)).toEqual({ years: 0, months: 0 });
});
