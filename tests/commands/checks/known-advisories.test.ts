import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import advisories from '../../../src/commands/checks/advisories.json' with { type: 'json' };
import { compareWithAdvisories, listShipped } from '../../../src/commands/checks/known-advisories.ts';

const { packages: looked } = advisories;
const clean = { passed: 1, failed: 0 };
const vulnerable = { passed: 0, failed: 1 };

it.each([
  ['preact', '10.0.0-alpha.4', vulnerable],
  ['preact', '10.0.0-beta.0', vulnerable],
  ['preact', '10.0.0-beta.1', clean],
  ['preact', '10.0.0', clean],
  ['preact', '10.26.9', vulnerable],
  ['preact', '10.26.10', clean],
  ['preact', '10.28.1', vulnerable],
  ['preact', '11.2.0', clean],
  ['valibot', '1.1.0', vulnerable],
  ['valibot', '1.4.1', vulnerable],
  ['valibot', '1.4.2', clean],
  ['minisearch', '7.2.0', clean],
  ['left-pad', '1.0.0', { passed: 0, failed: 0 }],
])('%s %s against the advisories that were looked up', (name, version, tally) => {
  expect(compareWithAdvisories({ [name]: version }, advisories)).toEqual(tally);
});

it('every package that ships was looked up; if one was not, look on https://github.com/advisories and write down what you find', () => {
  const ships = listShipped(JSON.parse(readFileSync('package-lock.json', 'utf8')));
  expect(Object.keys(looked).sort()).toEqual(Object.keys(ships).sort());
});
