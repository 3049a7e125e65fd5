import { expect, test } from 'vitest';
import { citedSources } from '../../src/core/passages.ts';
import { explainersMeant, placeCitations } from '../../src/ui/explainer/citations.ts';
import { anExplainer } from './samples.ts';

test('a note stands behind the full stop that follows it', () => {
  expect(placeCitations(['It fell', { cite: ['a'] }, '. Then it rose', { cite: ['b'] }, '.'])).toEqual([
    'It fell',
    '.',
    { cite: ['a'] },
    ' Then it rose',
    '.',
    { cite: ['b'] },
  ]);
});

test('sources are numbered in the order in which they are first cited, gist first, since then last', () => {
  const explainer = anExplainer('x', {
    gist: ['Gist', { cite: ['b', 'a'] }],
    sections: [{ key: 'text', blocks: [{ p: ['P', { cite: ['a'] }] }, { list: [['L', { cite: ['c'] }]] }] }],
    since: [{ date: '2010', text: ['S', { cite: ['d', 'b'] }] }],
  });
  expect(citedSources(explainer)).toEqual(['b', 'a', 'c', 'd']);
});

test('the explainers that one leads to are those in its text and the related ones, once each, never itself', () => {
  const explainer = anExplainer('x', {
    gist: [
      { see: 'y', text: 'Y' },
      { see: 'x', text: 'X' },
    ],
    related: ['z', 'y'],
  });
  expect(explainersMeant(explainer)).toEqual(['y', 'z']);
});
