import type { Report } from './report.ts';
import type { Confidence, Settings } from './settings.ts';

/** How sure the recognition is, in a word: `high` from 0.9, else `fair`. */
export function confidenceOf(probability: number): Confidence {
  return probability >= 0.9 ? 'high' : 'fair';
}

/** Whether a page is explained: the reader asked for it, or it is recognized, and as surely as the reader wants it. */
export function isExplained(
  report: Pick<Report, 'about' | 'asked' | 'probability'>,
  { confidence }: Pick<Settings, 'confidence'>,
): boolean {
  if (report.asked) return true;
  return report.about && (confidence === 'fair' || confidenceOf(report.probability) === 'high');
}
