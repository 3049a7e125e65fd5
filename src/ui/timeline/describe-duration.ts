import { durationOf } from '../../core/timeline.ts';
import type { Messages } from '../messages.tsx';

/** How long an EDTF interval lasted, in the reader's words ("88 days", "2 years so far"); '' for a single date. */
export function describeDuration(date: string, today: string, { n, t }: Messages): string {
  const duration = durationOf(date, today);
  if (!duration) return '';
  const words = n(`duration_${duration.unit}`, duration.count);
  return duration.isOngoing ? t('duration_so_far', words) : words;
}
