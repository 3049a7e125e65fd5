import { describe, expect, it } from 'vitest';
import { findLaterEntries } from '../../src/core/since-page.ts';
import { anExplainer } from '../ui/samples.ts';

const entry = (date: string, see?: string) => ({
  date,
  text: ['Something', ...(see ? [{ see, text: see }] : [])],
});
const central = anExplainer('central', {
  since: [
    entry('2008'),
    entry('2009'),
    entry('2011-01'),
    entry('2012'),
    entry('2015', 'other'),
    entry('2019'),
  ],
});
const second = anExplainer('second', { since: [entry('2015-03', 'other'), entry('2013')] });
const third = anExplainer('third', { since: [entry('2020-05-01')] });
const tell = (list: ReturnType<typeof findLaterEntries>) =>
  list.map(({ explainer, entry: { date } }) => `${explainer.id} ${date}`);

describe('what is known since a page', () => {
  it('comes from the most central explainers, the latest first chosen, told in order of time', () => {
    expect(tell(findLaterEntries([central, second, third], '2009-06-16', 3))).toEqual([
      'second 2013',
      'central 2019',
      'third 2020-05-01',
    ]);
  });

  it('is spread over the years where one explainer gives several, and told once where two tell it', () => {
    expect(tell(findLaterEntries([central, second, third], '2009-06-16', 12))).toEqual([
      'central 2011-01',
      'central 2012',
      'second 2013',
      'central 2015',
      'central 2019',
      'third 2020-05-01',
    ]);
  });

  it('is of the page’s own countries first, and of others where these tell too little', () => {
    const here = anExplainer('here', { places: ['IR'], since: [entry('2014'), entry('2016')] });
    const list = [central, here, second, third];
    expect(tell(findLaterEntries(list, '2009-06-16', 2, ['IR']))).toEqual(['here 2014', 'here 2016']);
    expect(tell(findLaterEntries(list, '2009-06-16', 4, ['IR']))).toEqual([
      'second 2013',
      'here 2014',
      'here 2016',
      'central 2019',
    ]);
  });

  it('leaves out what the page may have known: all of its own year, where only the year is given', () => {
    expect(tell(findLaterEntries([central], '2012-02-01T10:00:00Z', 9))).toEqual([
      'central 2015',
      'central 2019',
    ]);
  });

  it('is nothing for a page of today', () => {
    expect(findLaterEntries([central, second, third], '2026-11-22', 5)).toEqual([]);
  });

  it('tells nothing again that was told before', () => {
    const before = findLaterEntries([central, second, third], '2009-06-16', 3);
    expect(tell(findLaterEntries([central, second, third], '2009-06-16', 5, [], before))).toEqual([
      'central 2011-01',
      'central 2012',
      'central 2015',
    ]);
  });
});
