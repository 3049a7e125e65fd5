import { mainPlaces } from '../core/main-places.ts';
import type { Report } from '../core/report.ts';
import type { Messages } from './messages.tsx';
import { countryName } from './names.ts';

/** What a page is about, in a line: the same on every surface. */
export function saySubject(
  report: Pick<Report, 'places' | 'topics'>,
  { t, list, locale }: Pick<Messages, 't' | 'list' | 'locale'>,
): string {
  const leadsRound = report.topics[0]?.kind === 'tool';
  const places = list(mainPlaces(report).map((code) => countryName(code, locale)));
  if (!places) return t(leadsRound ? 'subject_round' : 'subject');
  return t(leadsRound ? 'subject_round_in' : 'subject_in', places);
}
