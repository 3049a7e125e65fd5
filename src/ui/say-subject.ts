import { mainPlaces } from '../core/main-places.ts';
import type { Report } from '../core/report.ts';
import type { Messages } from './messages.tsx';
import { countryInSentence } from './names.ts';

/** What a page is about, in a line: the same on every surface. */
export function saySubject(
  report: Pick<Report, 'places' | 'topics'>,
  { t, list, locale }: Pick<Messages, 't' | 'list' | 'locale'>,
): string {
  const leadsRound = isAboutWaysRound(report);
  const places = list(mainPlaces(report).map((code) => countryInSentence(code, locale)));
  if (!places) return t(leadsRound ? 'subject_round' : 'subject');
  return t(leadsRound ? 'subject_round_in' : 'subject_in', places);
}

/**
 * Whether a page is about ways round rather than about what is blocked: a tool leads, and the page speaks of circumvention before it
 * names a method of blocking. Messengers are tools too, of which mostly the blocking is told.
 */
function isAboutWaysRound({ topics }: Pick<Report, 'topics'>): boolean {
  const named = topics.filter(({ mentions }) => mentions > 0);
  const decisive = named.find(({ id, kind }) => id === 'circumvention' || kind === 'method');
  return topics[0]?.kind === 'tool' && decisive?.id === 'circumvention';
}
