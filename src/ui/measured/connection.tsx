import { timeOf } from '../../core/lookup/capture.ts';
import { describeReason } from '../../core/lookup/outcome.ts';
import { type Measured, outagesOf } from '../../core/measured/measured.ts';
import { type Outage, shapeSignals } from '../../core/measured/signals.ts';
import { iodaDashboard } from '../../services/ioda.ts';
import { Heading } from '../heading.tsx';
import { useMessages } from '../messages.tsx';
import { countryInSentence } from '../names.ts';
import { OutLink } from '../out-link.tsx';
import { sayWording } from '../say-wording.ts';
import { useFirst } from '../use-first.tsx';
import { formatSpan } from './chart-dates.ts';
import { oneLineEach } from './one-line-each.ts';
import { SignalChart, signalName } from './signal-chart.tsx';

const firstOutages = 8;

/** How a country was connected around the publication: IODA's signals, and the outages that it noted. */
export function Connection({ measured }: { measured: Measured }) {
  const messages = useMessages();
  const { t, locale } = messages;
  const { plan, signals } = measured;
  const outages = outagesOf(measured);
  const { signals: question } = plan.questions;
  if (!question || !(signals || outages)) return null;
  const noted = outages && 'value' in outages ? outages.value : [];
  const published = plan.near === undefined ? undefined : timeOf(plan.near) / 1000;
  return (
    <section class="block">
      <Heading depth={1} class="block-title">
        {t('measured_signals_title', countryInSentence(question.country, locale))}
      </Heading>
      {signals && 'reason' in signals && (
        <p class="prose">{sayWording(describeReason(signals.reason), messages)}</p>
      )}
      {signals && 'value' in signals && (
        <>
          <p class="note-block">{t('measured_signals_text')}</p>
          <SignalChart chart={shapeSignals(oneLineEach(signals.value), published)} outages={noted} />
        </>
      )}
      {outages && (
        <>
          <Heading depth={2} class="part-name">
            {t('measured_outages_title')}
          </Heading>
          {'reason' in outages ? (
            <p class="prose">{sayWording(describeReason(outages.reason), messages)}</p>
          ) : (
            <Outages outages={outages.value} />
          )}
        </>
      )}
      <p class="evidence-link">
        <OutLink href={iodaDashboard(question.country, question.from, question.until)}>
          {t('measured_dashboard')}
        </OutLink>
      </p>
    </section>
  );
}

function Outages({ outages }: { outages: readonly Outage[] }) {
  const messages = useMessages();
  const { t, locale } = messages;
  const [first, more] = useFirst(outages, firstOutages);
  if (outages.length === 0) return <p class="note-block">{t('measured_outages_none')}</p>;
  const shown = first.sort((a, b) => a.from - b.from);
  return (
    <>
      <ul class="outages">
        {shown.map((outage) => (
          <li key={`${outage.source} ${outage.from}`}>
            <time dateTime={new Date(outage.from * 1000).toISOString()}>
              {t('outage_span', formatSpan(outage.from, outage.until, locale))}
            </time>
            <span>{signalName(outage.source, messages)}</span>
          </li>
        ))}
      </ul>
      {more}
    </>
  );
}
