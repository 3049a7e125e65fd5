import { describe, expect, it } from 'vitest';
import type { ExplainerKind } from '../../src/core/explainer.ts';
import { saySubject } from '../../src/ui/say-subject.ts';

/** Topics, each named once by the page unless told. */
const topics = (...list: [id: string, kind: ExplainerKind, mentions?: number][]) =>
  list.map(([id, kind, mentions = 1]) => ({ id, kind, mentions, score: 1 }));
const says = (list: ReturnType<typeof topics>, places: string[] = []) =>
  saySubject(
    { topics: list, places: places.map((code) => ({ code, mentions: 4 })) },
    { t: (key, ...values) => [key, ...values].join(' '), list: (names) => names.join(), locale: 'en' },
  );

describe('what a page is about, in a line', () => {
  it.each([
    ['a story', topics(['iran-2022', 'event'], ['circumvention', 'concept']), 'subject'],
    ['a tool', topics(['lantern', 'tool'], ['circumvention', 'concept']), 'subject_round'],
    [
      'a tool and what it is used against',
      topics(['naiveproxy', 'tool'], ['circumvention', 'concept'], ['sni-filtering', 'method']),
      'subject_round',
    ],
    [
      'a tool that is blocked',
      topics(['tor', 'tool'], ['vpn-blocking', 'method'], ['circumvention', 'concept']),
      'subject',
    ],
    ['a messenger that is blocked', topics(['telegram', 'tool'], ['platform-blocking', 'method']), 'subject'],
    [
      'a tool, circumvention being only near to it',
      topics(['signal', 'tool'], ['circumvention', 'concept', 0]),
      'subject',
    ],
  ])('of %s', (_, list, expected) => {
    expect(says(list)).toBe(expected);
  });

  it('names the country as the news does', () => {
    expect(says(topics(['btk', 'actor']), ['TR'])).toBe('subject_in Turkey');
    expect(says(topics(['us-state-department', 'actor']), ['US'])).toBe('subject_in the United States');
    expect(says(topics(['signal', 'tool'], ['circumvention', 'concept']), ['HK'])).toBe(
      'subject_round_in Hong Kong',
    );
  });
});
