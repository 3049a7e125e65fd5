import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { distanceFrom, nearestCapture, readTimestamp } from '../../../src/core/lookup/capture.ts';

describe('readTimestamp', () => {
  it.each([
    ['20090616081500', '2009-06-16T08:15:00Z'],
    ['2009', '2009-01-01T00:00:00Z'],
    ['20090230000000', undefined],
    ['20091316000000', undefined],
    ['200906161', undefined],
    ['', undefined],
  ])('reads %s as %s', (digits, instant) => {
    expect(readTimestamp(digits)).toBe(instant);
  });
});

describe('nearestCapture', () => {
  const at = (time: string, status?: number) => ({
    archive: 'wayback',
    address: time,
    time,
    ...(status && { status }),
  });

  it('takes the newest where there is no date', () => {
    expect(nearestCapture([at('2009-01-01T00:00:00Z'), at('2011-01-01T00:00:00Z')])?.time).toBe(
      '2011-01-01T00:00:00Z',
    );
  });

  it('takes an error only where there is nothing else', () => {
    expect(nearestCapture([at('2009-06-16T00:00:00Z', 404)], '2009-06-16')?.status).toBe(404);
    expect(
      nearestCapture([at('2009-06-16T00:00:00Z', 404), at('2012-06-16T00:00:00Z', 200)], '2009-06-16')
        ?.status,
    ).toBe(200);
  });

  it('takes one whose status is not told only where none is known to show the page', () => {
    const untold = at('2009-06-16T00:00:00Z');
    expect(nearestCapture([untold, at('2009-06-17T00:00:00Z', 200)], '2009-06-16')?.status).toBe(200);
    expect(nearestCapture([untold, at('2009-06-16T00:00:00Z', 302)], '2009-06-16')).toBe(untold);
  });

  it('finds none among none, and one that none is nearer than', () => {
    expect(nearestCapture([], '2009-06-16')).toBeUndefined();
    const moment = fc.date({ min: new Date('1996-01-01'), max: new Date('2030-01-01'), noInvalidDate: true });
    fc.assert(
      fc.property(fc.array(moment, { minLength: 1 }), moment, (moments, near) => {
        const captures = moments.map((date) => at(date.toISOString()));
        const found = Date.parse(nearestCapture(captures, near.toISOString())?.time ?? '');
        const gap = Math.abs(found - near.getTime());
        expect(moments.every((date) => Math.abs(date.getTime() - near.getTime()) >= gap)).toBe(true);
      }),
    );
  });
});

describe('distanceFrom', () => {
  it.each([
    ['2009-06-16T08:00:00Z', '2009-06-16T11:10:00Z', 'after', 'hour', 3],
    ['2009-06-16T08:00:00Z', '2009-06-16T07:20:00Z', 'before', 'minute', 40],
    ['2009-06-16T08:00:00Z', '2009-06-16T08:00:20Z', 'same', 'minute', 0],
    ['2009-06-16T08:00:00Z', '2009-06-19T09:00:00Z', 'after', 'day', 3],
    ['2009-06-16', '2009-06-16T23:00:00Z', 'same', 'day', 0],
    ['2009-06-16', '2009-06-17T01:00:00Z', 'after', 'day', 1],
    ['2009-06-16', '2009-06-01T01:00:00Z', 'before', 'day', 15],
    ['2009-06-16', '2010-01-16T01:00:00Z', 'after', 'month', 7],
    ['2009-06-16', '2024-06-20T01:00:00Z', 'after', 'year', 15],
  ])('from %s to %s: %s, %s, %i', (published, captured, side, unit, count) => {
    expect(distanceFrom(published, captured)).toEqual({ side, unit, count });
  });
});
