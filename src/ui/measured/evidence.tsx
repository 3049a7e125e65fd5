import { describeReason } from '../../core/lookup/outcome.ts';
import type { Measured } from '../../core/measured/measured.ts';
import { formatDate } from '../dates.ts';
import { Heading } from '../heading.tsx';
import { useMessages } from '../messages.tsx';
import { countryInSentence } from '../names.ts';
import { OutLink } from '../out-link.tsx';
import { sayWording } from '../say-wording.ts';
import { useFirst } from '../use-first.tsx';

const firstShown = 6;

/** Single measurements that bear the counts out, and what OONI has written up of the country. */
export function Evidence({ measured }: { measured: Measured }) {
  const messages = useMessages();
  const { t, n, facts, locale } = messages;
  const { evidence, incidents, plan } = measured;
  const [single, moreOfSingle] = useFirst(evidence && 'value' in evidence ? evidence.value : [], firstShown);
  const all = incidents && 'value' in incidents ? incidents.value : [];
  const [reports, moreReports] = useFirst(all, firstShown);
  return (
    <>
      {single.length > 0 && (
        <section class="block">
          <Heading depth={1} class="block-title">
            {t('measured_evidence_title')}
          </Heading>
          <ul class="evidence-links">
            {single.map(({ address, input, time, network, confirmed }) => (
              <li key={address}>
                <OutLink href={address}>
                  <bdi>{input}</bdi>
                </OutLink>
                <span class="finding-facts">
                  {facts([
                    formatDate(time, locale),
                    t('measured_lacks_network', network),
                    confirmed ? t('measured_confirmed_here') : '',
                  ])}
                </span>
              </li>
            ))}
          </ul>
          {moreOfSingle}
        </section>
      )}
      {incidents && plan.country && (
        <section class="block">
          <Heading depth={1} class="block-title">
            {t('measured_incidents_title', countryInSentence(plan.country, locale))}
          </Heading>
          <p class="note-block">
            {'reason' in incidents
              ? sayWording(describeReason(incidents.reason), messages)
              : n('incidents_found', all.length)}
          </p>
          <ul class="evidence-links">
            {reports.map(({ address, title, from, until }) => (
              <li key={address}>
                <OutLink href={address}>
                  <bdi>{title}</bdi>
                </OutLink>
                <span class="finding-facts">
                  {formatDate(until ? `${from}/${until}` : `${from}/..`, locale)}
                </span>
              </li>
            ))}
          </ul>
          {moreReports}
        </section>
      )}
    </>
  );
}
