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
});
