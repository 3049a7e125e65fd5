import { describe, expect, it } from 'vitest';
import { addContext } from '../../../src/core/recognition/add-context.ts';
import type { Lexicon } from '../../../src/core/recognition/lexicon.ts';
import type { ReportTopic } from '../../../src/core/report.ts';

/** Topics in a row: the first four are named in the tests, the fifth is near to all of them. */
const links: Record<string, string[]> = {
  a: ['e', 'f'],
  b: ['e', 'f'],
  c: ['e', 'land'],
  d: ['e'],
  e: [],
  f: [],
  land: ['a', 'b', 'c'],
};
const ids = Object.keys(links);
const isNear = (from: string, to: string) => links[from]?.includes(to) || links[to]?.includes(from);
const topics: Lexicon['topics'] = ids.map((id) => ({
  id,
  kind: id === 'land' ? 'country' : 'method',
  near: ids.flatMap((other, index) => (isNear(id, other) ? [index] : [])),
}));
const named = (...names: string[]): ReportTopic[] =>
  names.map((id) => ({ id, kind: 'method', score: 0.5, mentions: 2 }));

describe('addContext', () => {
  it('adds what three named topics lead to, without mentions and behind them', () => {
    const all = addContext(named('a', 'b', 'c'), { topics });
    expect(all.slice(0, 3)).toEqual(named('a', 'b', 'c'));
    expect(all.slice(3)).toEqual([{ id: 'e', kind: 'method', score: expect.any(Number), mentions: 0 }]);
    expect(all[3]?.score).toBeLessThan(0.5);
  });

  it('adds nothing that only two lead to, and no country', () => {
    expect(addContext(named('a', 'b'), { topics })).toEqual(named('a', 'b'));
    expect(addContext(named('a', 'b', 'c'), { topics }).map(({ id }) => id)).not.toContain('land');
  });

  it('adds nothing that is named already, and bears unknown ids', () => {
    const all = addContext([...named('a', 'b', 'c', 'e'), ...named('unknown')], { topics });
    expect(all.map(({ id }) => id)).toEqual(['a', 'b', 'c', 'e', 'unknown']);
  });

  it('adds the country that the page is about, and the field itself', () => {
    const some: Lexicon['topics'] = [
      { id: 'iran', kind: 'country', near: [], places: ['IR'] },
      { id: 'internet-censorship', kind: 'concept', near: [] },
      { id: 'china', kind: 'country', near: [], places: ['CN'] },
    ];
    const frame = { mainPlaces: ['IR'], places: ['IR'], published: undefined };
    expect(addContext([], { topics: some }, frame).map(({ id }) => id)).toEqual([
      'iran',
      'internet-censorship',
    ]);
  });

  it('adds an event of the page’s country and time to which two named topics lead, and no event of elsewhere', () => {
    const event = (id: string, places: string[]): Lexicon['topics'][number] => ({
      id,
      kind: 'event',
      near: [0, 1],
      places,
      days: ['2019-11-16', '2019-11-23'],
    });
    const some: Lexicon['topics'] = [
      { id: 'a', kind: 'method', near: [2, 3] },
      { id: 'b', kind: 'method', near: [2, 3] },
      event('here', ['IR']),
      event('elsewhere', ['IN']),
    ];
    const frame = { mainPlaces: ['IR'], places: ['IR'], published: '2019-11-20' };
    const idsAt = (published: string) =>
      addContext(named('a', 'b'), { topics: some }, { ...frame, published }).map(({ id }) => id);
    expect(idsAt('2019-11-20')).toEqual(['a', 'b', 'here']);
    expect(idsAt('2024-01-01')).toEqual(['a', 'b']);
  });
});
