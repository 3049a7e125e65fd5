import { describe, expect, it } from 'vitest';
import type { Explainer } from '../../src/core/explainer.ts';
import { wordsOfExplainer } from '../../src/knowledge/count-words.ts';
import { findOldFacts } from '../../src/knowledge/look-again.ts';
import { anExplainer, aSource } from '../ui/samples.ts';

const sources = { first: aSource('first', { date: '2020-05' }), fresh: aSource('fresh', { date: '2026' }) };
const find = (part: Partial<Explainer>) =>
  findOldFacts(
    { entries: [{ file: '', explainer: anExplainer('a', part), terms: {}, weak: {}, unsure: {} }], sources },
    '2026-11-22',
  );

describe('what is to be looked at again', () => {
  it.each([
    ['a tool whose information is old', { kind: 'tool', asOf: '2025-11-20' }, '2025-11-20'],
    ['a country with old sources only', { kind: 'country' }, '2020-05'],
    ['an event that goes on', { kind: 'event', date: '2019/..' }, '2020-05'],
  ] as const)('%s', (_, part, newest) => {
    expect(find(part)).toMatchObject([{ id: 'a', newest }]);
  });

  it.each([
    ['a tool of this year', { kind: 'tool', asOf: '2026-01-01' }],
    ['an event that is over', { kind: 'event', date: '2009' }],
    ['a method', { kind: 'method' }],
    ['a country with a new entry', { kind: 'country', since: [{ date: '2026-02', text: [] }] }],
    ['a country with a new source', { kind: 'country', gist: ['x', { cite: ['first', 'fresh'] }] }],
  ] as const)('is not %s', (_, part) => {
    expect(find(part as Partial<Explainer>)).toEqual([]);
  });
});

it('words are counted in gist and sections, links by the words that they show, notes and dated entries not', () => {
  const explainer = anExplainer('a', {
    gist: ['Three words here', { cite: ['first'] }],
    sections: [{ key: 'text', blocks: [{ p: ['And ', { see: 'b', text: 'two more' }, ' – 2009.'] }] }],
    since: [{ date: '2010', text: ['Not counted.'] }],
  });
  expect(wordsOfExplainer(explainer)).toBe(7);
});
