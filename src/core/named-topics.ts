import type { Report } from './report.ts';

/** How many topics the page itself names; those of its context have no mentions. */
export function countNamed({ topics }: Pick<Report, 'topics'>): number {
  return topics.filter(({ mentions }) => mentions > 0).length;
}
