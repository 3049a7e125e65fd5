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
