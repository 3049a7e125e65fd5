import type { RawAnswer } from '../../src/services/service.ts';

/** An answer as a service gives it; a body that is no text is written as JSON. */
export function anAnswer(body: unknown, status = 200, headers: Record<string, string> = {}): RawAnswer {
  return {
    status,
    headers,
    body: typeof body === 'string' ? body : JSON.stringify(body),
    url: 'https://answered.example/',
  };
}

/** What every reading must take without harm, and never as "there is nothing": not JSON, other shapes, statuses. */
export const strangeBodies: unknown[] = [
  '',
  '<!doctype html><title>Just a moment…</title>',
  '{"truncated": [',
  'null',
  null,
  true,
  7,
  'text',
  {},
  { result: {} },
  { result: [{}] },
  { data: 'none' },
  { data: [[{ values: 'x' }]] },
  { results: [7] },
  [[]],
  [['timestamp'], ['x']],
  { incidents: [{ title: 1 }] },
  { objects: [{ guid: 1 }] },
];
