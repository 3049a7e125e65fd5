import { afterEach, expect, it, vi } from 'vitest';
import { localDay } from '../../src/browser/local-day.ts';

afterEach(() => void vi.unstubAllEnvs());

it.each([
  ['America/Los_Angeles', '2026-11-23'],
  ['UTC', '2026-11-24'],
  ['Asia/Tehran', '2026-11-24'],
])('the day is that of the reader in %s', (zone, day) => {
  vi.stubEnv('TZ', zone);
  expect(localDay(new Date('2026-11-24T04:00:00Z'))).toBe(day);
});
