import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Explainer } from '../../src/core/explainer.ts';
import {
  countByPlace,
  decadesOf,
  durationOf,
  eventsBetween,
  eventsIn,
  makeTimeline,
  recordFor,
} from '../../src/core/timeline.ts';
import {
  fractionOf,
  placeEvents,
  type TimeWindow,
  windowOf,
  windowOfDecade,
  yearTicks,
} from '../../src/core/timeline-layout.ts';
import { anExplainer } from '../ui/samples.ts';

const today = '2026-11-22';

function anEvent(id: string, date: string, places: string[] = [], part: Partial<Explainer> = {}): Explainer {
  return anExplainer(id, { kind: 'event', date, places, ...part });
}

const events = makeTimeline([
  anEvent('long', '2009-06-12/2010-02', ['IR']),
  anEvent('early', '1989', ['CN']),
  anEvent('short', '2009-06-12', ['IR', 'US']),
  anExplainer('timeless'),
  anEvent('open', '2022-02/..', ['RU']),
  anExplainer('law', { kind: 'law', date: '2021-07', places: ['IR'] }),
]);
const ids = (list: { id: string }[]) => list.map(({ id }) => id);

describe('the timeline', () => {
  it('holds what has a date, earliest first, the shorter of two that begin together first', () => {
    expect(ids(events)).toEqual(['early', 'short', 'long', 'law', 'open']);
  });

  it('gives titles in the language in which they are shown', () => {
    const [event] = makeTimeline([
      anEvent('a', '2009', [], { translation: { lang: 'fa', title: 'عنوان', gist: [] } }),
    ]);
    expect(event).toMatchObject({ title: 'عنوان', lang: 'fa' });
  });

  it('is told by country and by years', () => {
    expect(ids(eventsIn(events, 'IR'))).toEqual(['short', 'long', 'law']);
    expect(ids(eventsBetween(events, { first: 2010, last: 2019 }))).toEqual(['long']);
    expect(ids(eventsBetween(events, { first: 2025, last: 2026 }))).toEqual(['open']);
    expect(countByPlace(events)).toEqual([
      { code: 'IR', events: 3 },
      { code: 'CN', events: 1 },
      { code: 'RU', events: 1 },
      { code: 'US', events: 1 },
    ]);
  });

  it('knows the decades from the first event to today', () => {
    expect(decadesOf(events, today)).toEqual([1980, 1990, 2000, 2010, 2020]);
    expect(decadesOf([], today)).toEqual([2020]);
  });

  it('beside a page is the record of its countries, or the events that it names where it has none', () => {
    const topics = [
      { id: 'early', kind: 'event' as const, score: 1, mentions: 2 },
      { id: 'open', kind: 'event' as const, score: 0.4, mentions: 0 },
    ];
    expect(ids(recordFor(events, { places: [{ code: 'IR', mentions: 4 }], topics }))).toEqual([
      'short',
      'long',
      'law',
    ]);
    expect(ids(recordFor(events, { places: [], topics }))).toEqual(['early']);
  });
});

describe('durations', () => {
  it.each([
    ['2026-02-28/2026-05-26', { count: 88, unit: 'day', isOngoing: false }],
    ['2019-11-16/2019-11-16', { count: 1, unit: 'day', isOngoing: false }],
    ['2009-06-12/2010-02', { count: 9, unit: 'month', isOngoing: false }],
    ['2008/2010', { count: 3, unit: 'year', isOngoing: false }],
    ['2020-08-05/2024-08-05', { count: 4, unit: 'year', isOngoing: false }],
    ['2026-11-01/..', { count: 22, unit: 'day', isOngoing: true }],
    ['2022-02/..', { count: 5, unit: 'year', isOngoing: true }],
    ['2009-06-12', null],
    ['2030-01-01/..', null],
    ['no date', null],
  ] as const)('of %s', (date, expected) => {
    expect(durationOf(date, today)).toEqual(expected);
  });
});

describe('the drawing of a timeline', () => {
  it('shows whole years, from the first event or the page to today', () => {
    expect(windowOf(eventsIn(events, 'RU'), today, '2009-06-16T10:00:00Z')).toEqual({
      from: '2009-01-01',
      to: '2026-12-31',
    });
  });

  it('of a decade shows no year before the first event nor after today', () => {
    expect(windowOfDecade(2020, events, today)).toEqual({ from: '2020-01-01', to: '2026-12-31' });
    expect(windowOfDecade(1990, events, today)).toEqual({ from: '1990-01-01', to: '1999-12-31' });
    expect(windowOfDecade(1980, events, today)).toEqual({ from: '1989-01-01', to: '1989-12-31' });
    expect(windowOfDecade(2020, [], today)).toEqual({ from: '2020-01-01', to: '2026-12-31' });
  });

  it('puts the first day at the beginning', () => {
    expect(fractionOf('2020-01-01', windowOfDecade(2020, events, today))).toBe(0);
    expect(fractionOf('2030-01-01', windowOfDecade(2020, events, today))).toBeGreaterThan(1);
  });

  it('writes as many years as have room, at round distances', () => {
    const window = { from: '1989-01-01', to: '2026-12-31' };
    const years = (...where: [TimeWindow, number]) => yearTicks(...where, 11).map(({ year }) => year);
    expect(years(window, 340)).toEqual([1990, 2000, 2010, 2020]);
    expect(years(window, 1000)).toEqual([
      1990, 1992, 1994, 1996, 1998, 2000, 2002, 2004, 2006, 2008, 2010, 2012, 2014, 2016, 2018, 2020, 2022,
      2024, 2026,
    ]);
    expect(years({ from: '2024-01-01', to: '2026-12-31' }, 340)).toEqual([2024, 2025, 2026]);
  });

  it('writes fewer years where the type is larger, so that none touch and none is cut', () => {
    const window = { from: '1989-01-01', to: '2026-12-31' };
    expect(yearTicks(window, 340, 22).map(({ year }) => year)).toEqual([2000, 2020]);
    const year = fc.integer({ min: 1989, max: 2060 });
    const width = fc.integer({ min: 200, max: 1200 });
    fc.assert(
      fc.property(year, year, width, fc.integer({ min: 8, max: 33 }), (one, other, width, type) => {
        const window = { from: `${Math.min(one, other)}-01-01`, to: `${Math.max(one, other)}-12-31` };
        const ticks = yearTicks(window, width, type);
        expect(ticks.length).toBeGreaterThan(0);
        for (const [index, { figures }] of ticks.entries()) {
          expect(figures).toBeGreaterThanOrEqual(0);
          // Four figures, none wider than 0.6 of the type's size.
          const end = figures + 2.4 * type;
          expect(end).toBeLessThan(ticks[index + 1]?.figures ?? width);
        }
      }),
    );
  });

  it('marks a law where it began and an event for as long as it took, at most up to today', () => {
    const window = windowOf(events, today);
    const placed = new Map(placeEvents(events, window, 1000, today).map((one) => [one.event.id, one]));
    expect(placed.get('law')?.length).toBe(11);
    const open = placed.get('open');
    expect((open?.start ?? 0) + (open?.length ?? 0)).toBeCloseTo(fractionOf(today, window) * 1000, 5);
  });

  it('lets no two marks touch, and none stand over an edge', () => {
    const day = fc
      .date({ min: new Date('1989-01-01'), max: new Date('2026-11-21'), noInvalidDate: true })
      .map((date) => date.toISOString().slice(0, 10));
    const event = fc.tuple(day, day).map(([a, b]) => (a < b ? `${a}/${b}` : `${b}/${a}`));
    fc.assert(
      fc.property(fc.array(event, { maxLength: 40 }), fc.integer({ min: 200, max: 1200 }), (dates, width) => {
        const all = makeTimeline(dates.map((date, index) => anEvent(`e${index}`, date)));
        const placed = placeEvents(all, windowOf(all, today), width, today);
        for (const one of placed) {
          expect(one.start).toBeGreaterThanOrEqual(0);
          expect(one.start + one.length).toBeLessThanOrEqual(width + 0.001);
          for (const other of placed)
            if (other !== one && other.row === one.row)
              expect(one.start + one.length <= other.start || other.start + other.length <= one.start).toBe(
                true,
              );
        }
      }),
      { numRuns: 60 },
    );
  });
});
