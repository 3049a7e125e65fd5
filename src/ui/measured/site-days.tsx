import { useState } from 'preact/hooks';
import type { Outcome } from '../../core/lookup/outcome.ts';
import { describeReason } from '../../core/lookup/outcome.ts';
import type { QuestionAbout } from '../../core/lookup/question.ts';
import { type DayCounts, shapeDays } from '../../core/measured/counts.ts';
import { ooniChart } from '../../services/ooni.ts';
import { ooniDays } from '../../services/ooni-aggregation.ts';
import { formatDate } from '../dates.ts';
import { Heading } from '../heading.tsx';
import { useMessages } from '../messages.tsx';
import { countryInSentence } from '../names.ts';
import { OutLink } from '../out-link.tsx';
import { sayWording } from '../say-wording.ts';
import { DayChart } from './day-chart.tsx';

const oneDay = 86_400_000;

/** Tests of sites in a country over some days: a sentence, the chart of all sites or of one, and where the evidence is. */
export function SiteDays(props: {
  title: string;
  question: QuestionAbout<'days'> | undefined;
  outcome: Outcome<DayCounts[]> | undefined;
  published: string | undefined;
}) {
  const messages = useMessages();
  const { t, locale } = messages;
  const { outcome, question } = props;
  if (!outcome) return null;
  const lastDay = question && new Date(Date.parse(question.until) - oneDay).toISOString().slice(0, 10);
  return (
    <section class="block">
      <Heading depth={1} class="block-title">
        {props.title}
      </Heading>
      {question && (
        <p class="note-block">
          {t(
            'measured_around_text',
            messages.list(question.domains),
            countryInSentence(question.country, locale),
            formatDate(`${question.from}/${lastDay}`, locale),
          )}
        </p>
      )}
      {'reason' in outcome && <p class="prose">{sayWording(describeReason(outcome.reason), messages)}</p>}
      {question && 'value' in outcome && (
        <Found rows={outcome.value} question={question} published={props.published} />
      )}
    </section>
  );
}

function Found(props: { rows: DayCounts[]; question: QuestionAbout<'days'>; published: string | undefined }) {
  const messages = useMessages();
  const { t } = messages;
  const { rows, question } = props;
  const [site, setSite] = useState<string | null>(null);
  const sites = [...new Set(rows.filter(({ measured }) => measured > 0).map(({ domain }) => domain))].sort();
  const shown = site === null ? rows : rows.filter(({ domain }) => domain === site);
  const series = shapeDays(rows, question, props.published, site ?? undefined);
  return (
    <>
      <p class="prose">{sayWording(ooniDays.describe(shown, question), messages)}</p>
      {sites.length > 1 && (
        <fieldset class="site-choice">
          <legend class="visually-hidden">{t('measured_site_choice')}</legend>
          {[null, ...sites].map((one) => (
            <button
              key={one ?? ''}
              type="button"
              class="filter-kind"
              aria-pressed={site === one}
              onClick={() => setSite(one)}
            >
              {one === null ? t('measured_all_sites') : <bdi>{one}</bdi>}
            </button>
          ))}
        </fieldset>
      )}
      {sites.length > 0 && <DayChart series={series} />}
      <p class="evidence-link">
        <OutLink href={ooniChart({ ...question, domains: site === null ? question.domains : [site] })}>
          {t('measured_explorer')}
        </OutLink>
      </p>
    </>
  );
}
