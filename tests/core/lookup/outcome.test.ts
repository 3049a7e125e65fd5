import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { describeReason, isLasting, type Reason } from '../../../src/core/lookup/outcome.ts';

const reasons: Reason[] = [
  { why: 'offline' },
  { why: 'unreachable' },
  { why: 'not-asked' },
  { why: 'no-permission' },
  { why: 'refused', status: 403 },
  { why: 'unavailable', status: 503 },
  { why: 'too-many', until: Date.UTC(2026, 10, 22, 14, 5) },
  { why: 'not-archived' },
  { why: 'excluded' },
  { why: 'no-data' },
  { why: 'no-data', since: '2012-12-01' },
  { why: 'unknown' },
  { why: 'too-large' },
  { why: 'timed-out' },
  { why: 'stopped' },
  { why: 'private' },
];

it.each(reasons)('$why is a sentence of the catalogue', (reason) => {
  const messages = JSON.parse(readFileSync('extension/_locales/en/messages.json', 'utf8'));
  const { key, values } = describeReason(reason);
  expect(Object.keys(messages)).toContain(key);
  expect(Object.keys(messages[key].placeholders ?? {})).toHaveLength(values.length);
});

it('says when it may be asked again', () => {
  expect(describeReason({ why: 'too-many', until: Date.UTC(2026, 10, 22, 14, 5) }).values).toEqual([
    { time: '2026-11-22T14:05:00.000Z' },
  ]);
});

it('asks no more where the next question would fare alike', () => {
  expect(reasons.filter(isLasting).map(({ why }) => why)).toEqual([
    'offline',
    'not-asked',
    'no-permission',
    'too-many',
    'stopped',
  ]);
});
