import { expect, test, vi } from 'vitest';
import { reportSizes } from '../../../src/commands/bundle/size-budgets.ts';

test.each([
  'gate.js',
  'zh.js',
  'knowledge/fa.json',
  'knowledge/names.json',
  'knowledge/edition.json',
  'another.js',
])('%s has a budget', (name) => {
  const tell = vi.spyOn(console, 'error').mockImplementation(() => undefined);
  expect(reportSizes([{ name, gzip: 1_000_000 }])).toBe(false);
  expect(tell).toHaveBeenCalledWith(expect.stringContaining(name));
  tell.mockRestore();
});
