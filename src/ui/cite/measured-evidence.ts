import { addDays } from '../../core/add-days.ts';
import type { DossierEvidence } from '../../core/citations/dossier.ts';
import type { Outcome } from '../../core/lookup/outcome.ts';
import type { QuestionAbout } from '../../core/lookup/question.ts';
import type { DayCounts } from '../../core/measured/counts.ts';
import type { Measured } from '../../core/measured/measured.ts';
import { ioda, iodaDashboard } from '../../services/ioda.ts';
import { ooni, ooniChart } from '../../services/ooni.ts';
import { ooniCountries, ooniDays } from '../../services/ooni-aggregation.ts';
import { formatDate } from '../dates.ts';
import type { MessageKey, Messages } from '../messages.tsx';
import { countryInSentence } from '../names.ts';
import { sayWording } from '../say-wording.ts';

/** What was measured, as sources to cite: what each shows in a sentence, and where it can be seen. */
export function evidenceOf({ plan, ...measured }: Measured, messages: Messages): DossierEvidence[] {
  const { t, locale } = messages;
  const { around, recent, across, signals } = plan.questions;
  const nameOf = (service: { name: string }) => t(service.name as MessageKey);
  const sites = (
    question: QuestionAbout<'days'> | undefined,
    outcome: Outcome<DayCounts[]> | undefined,
  ): DossierEvidence[] =>
    question && outcome && 'value' in outcome
      ? [
          {
            service: nameOf(ooni),
            shows: t(
              'cite_evidence_sites',
              messages.list(question.domains),
              countryInSentence(question.country, locale),
              daysOf(question, locale),
              sayWording(ooniDays.describe(outcome.value, question), messages),
            ),
            address: ooniChart(question),
          },
        ]
      : [];
  return [
    ...sites(around, measured.around),
    ...sites(recent, measured.recent),
    ...(across && measured.across && 'value' in measured.across
      ? [
          {
            service: nameOf(ooni),
            shows: t(
              'cite_evidence_across',
              messages.list(across.domains),
              daysOf(across, locale),
              sayWording(ooniCountries.describe(measured.across.value, across), messages),
            ),
            address: ooniChart(across),
          },
        ]
      : []),
    ...(signals && measured.signals && 'value' in measured.signals
      ? [
          {
            service: nameOf(ioda),
            shows: t(
              'cite_evidence_signals',
              countryInSentence(signals.country, locale),
              daysOf({ from: dayOf(signals.from), until: dayOf(signals.until + 86_400) }, locale),
            ),
            address: iodaDashboard(signals.country, signals.from, signals.until),
          },
        ]
      : []),
  ];
}

/** The days of a window whose `until` is not among them. */
function daysOf({ from, until }: { from: string; until: string }, locale: string): string {
  return formatDate(`${from}/${addDays(until, -1)}`, locale);
}

function dayOf(seconds: number): string {
  return new Date(seconds * 1000).toISOString().slice(0, 10);
}
