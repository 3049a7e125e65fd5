import { expect, it } from 'vitest';
import { readEdtf } from '../../src/core/edtf.ts';

it.each([
  ['2009', '2009-01-01', '2009-12-31'],
  ['2012-02', '2012-02-01', '2012-02-29'],
  ['2009-06-16', '2009-06-16', '2009-06-16'],
  ['2009-06-12/2010-02', '2009-06-12', '2010-02-28'],
  ['2009/..', '2009-01-01', '9999-12-31'],
])('%s spans %s to %s', (text, from, to) => {
  expect(readEdtf(text)).toEqual({ from, to });
});

it.each(['', '09', '2009-13', '2009-02-30', '2010/2009', 'June 2009', '2009/2010/2011', '2009-6'])(
  '"%s" is no such date',
  (text) => {
    expect(readEdtf(text)).toBeUndefined();
  },
);
