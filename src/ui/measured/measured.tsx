import { describeReason } from '../../core/lookup/outcome.ts';
import { type MeasuredPlan, planMeasured, type Measured as Result } from '../../core/measured/measured.ts';
import { radarCountry } from '../../services/cloudflare-radar.ts';
import { ooniChart, ooniSince } from '../../services/ooni.ts';
import { torUsers } from '../../services/tor-metrics.ts';
import { Heading } from '../heading.tsx';
import { useMessages } from '../messages.tsx';
import { countryInSentence } from '../names.ts';
import { OutLink } from '../out-link.tsx';
import type { SectionProps } from '../panel/panel-section.ts';
import { sayWording } from '../say-wording.ts';
import { Connection } from './connection.tsx';
import { CountryChart } from './country-chart.tsx';
import { Evidence } from './evidence.tsx';
import { MeasuredControl } from './measured-control.tsx';
import { SiteDays } from './site-days.tsx';

const day = 86_400_000;

/** What was measured of the page's country, sites and date, asked for on request; and where else to look. */
export function Measured({ report, lookups, actions, today, published }: SectionProps) {
  const { t } = useMessages();
  const found = lookups?.known?.measured ?? null;
  const plan = found?.plan ?? planMeasured(report, today.getTime(), ooniSince);
  const near = published ?? undefined;
  return (
    <div class="measured">
      {lookups && <MeasuredControl plan={plan} lookups={lookups} onOptions={actions.openOptions} />}
      {found && (
        <>
          <SiteDays
            title={t('measured_around_title')}
            question={plan.questions.around}
            outcome={found.around}
            published={near}
          />
          <Connection measured={found} />
          <SiteDays
            title={t('measured_recent_title')}
            question={plan.questions.recent}
            outcome={found.recent}
            published={near}
          />
          <Across measured={found} />
          <Evidence measured={found} />
        </>
      )}
      {plan.country && <Elsewhere plan={plan} country={plan.country} today={today} />}
    </div>
  );
}

/** Where this very news site shows signs of blocking. */
function Across({ measured: { plan, across } }: { measured: Result }) {
  const messages = useMessages();
  const { t } = messages;
  const question = plan.questions.across;
  if (!across || !question || !plan.own) return null;
  return (
    <section class="block">
      <Heading depth={1} class="block-title">
        <span>{t('measured_across_title', plan.own)}</span>
      </Heading>
      {'reason' in across ? (
        <p class="prose">{sayWording(describeReason(across.reason), messages)}</p>
      ) : (
        <>
          <p class="note-block">{t('measured_across_text', plan.own)}</p>
          <CountryChart rows={across.value} />
        </>
      )}
      <p class="evidence-link">
        <OutLink href={ooniChart(question)}>{t('measured_explorer')}</OutLink>
      </p>
    </section>
  );
}

/** Links to those who measure and are not asked: around the publication, else of the last 30 days. */
function Elsewhere({ plan, country, today }: { plan: MeasuredPlan; country: string; today: Date }) {
  const { t, locale } = useMessages();
  const place = countryInSentence(country, locale);
  const middle = plan.near ? Date.parse(plan.near.slice(0, 10)) : today.getTime() - 15 * day;
  const from = new Date(middle - 15 * day).toISOString().slice(0, 10);
  const until = new Date(Math.min(today.getTime(), middle + 15 * day)).toISOString().slice(0, 10);
  return (
    <section class="block">
      <Heading depth={1} class="block-title">
        {t('measured_elsewhere_title')}
      </Heading>
      <ul class="link-list">
        <li>
          <OutLink href={radarCountry(country, from, until)}>{t('measured_radar', place)}</OutLink>
        </li>
        <li>
          <OutLink href={torUsers(country, from, until)}>{t('measured_tor_relay', place)}</OutLink>
        </li>
        <li>
          <OutLink href={torUsers(country, from, until, 'bridge')}>{t('measured_tor_bridge', place)}</OutLink>
        </li>
      </ul>
    </section>
  );
}
