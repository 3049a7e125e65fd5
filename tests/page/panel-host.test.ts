import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { renameVariables } from '../../src/page/panel-host.ts';

it.each([
  [
    '.a { --ink: red; color: var(--ink, var(--rule)) }',
    '.a { --x-ink: red; color: var(--x-ink, var(--x-rule)) }',
  ],
  ['.a--b { inset: var( --gap-1 ) }', '.a--b { inset: var( --x-gap-1 ) }'],
  ['.a { font-size: calc(1em * var(--text, 1)) }', '.a { font-size: calc(1em * var(--text, 1)) }'],
  ['.a { color: var(--text-faint) }', '.a { color: var(--x-text-faint) }'],
])('the variables of %s get other names', (css, renamed) => {
  expect(renameVariables(css, '--x-')).toBe(renamed);
});

it('keeps the names of the variables that stand in attributes', () => {
  const files = readdirSync('src/ui', { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('.tsx'),
  );
  const inAttributes = files.flatMap(
    (name) => readFileSync(join('src/ui', name), 'utf8').match(/(?<=['"`])--[a-z][\w-]*/g) ?? [],
  );
  expect(inAttributes).toContain('--text');
  expect(inAttributes.map((name) => renameVariables(`var(${name})`, '--x-'))).toEqual(
    inAttributes.map((name) => `var(${name})`),
  );
});
