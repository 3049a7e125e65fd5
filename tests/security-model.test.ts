import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const text = readFileSync('SECURITY.md', 'utf8');
const table = text.slice(text.indexOf('| Who |'), text.indexOf('## What is not promised'));
const rows = table
  .split('\n')
  .filter((line) => line.startsWith('|'))
  .slice(2)
  .map((line) => line.split('|').map((cell) => cell.trim()))
  .map(([, who = '', promise = '', how = '', tests = '']) => ({ who, promise, how, tests }));

describe('SECURITY.md', () => {
  it('tells of everybody against whom we defend', () => {
    for (const who of [
      'hostile page',
      'hostile network',
      'hostile archive',
      'seized or shared device',
      'malicious knowledge file',
      'compromised dependency',
    ])
      expect(
        rows.some((row) => row.who.includes(who)),
        `the table has no row for a ${who}`,
      ).toBe(true);
  });

  it.each(rows.map((row) => [row.promise, row] as const))(
    'says how, and by which tests: %s',
    (_, { how, tests }) => {
      const files = [...tests.matchAll(/`([^`]+)`/g)].map(([, file = '']) => file);
      expect(how).toMatch(/\w/);
      expect(files.length, 'name the test that holds it').toBeGreaterThan(0);
      for (const file of files) {
        expect(existsSync(file), `${file} is not there: name the test that holds this now`).toBe(true);
        expect(file, `npm test does not run ${file}`).toMatch(
          /^tests\/.+\.test\.tsx?$|^src\/commands\/checks\/.+\.ts$/,
        );
      }
    },
  );
});
