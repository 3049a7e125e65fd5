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
  const single = evidence && 'value' in evidence ? evidence.value : [];
  const reports = incidents && 'value' in incidents ? incidents.value : [];
  return (
    <>
      {single.length > 0 && (
        <section class="block">
          <Heading depth={1} class="block-title">
            {t('measured_evidence_title')}
          </Heading>
          <Links
            links={single.map(({ address, input, time, network, confirmed }) => ({
              address,
              name: input,
              said: facts([
                formatDate(time, locale),
                t('measured_lacks_network', network),
                confirmed ? t('measured_confirmed_here') : '',
              ]),
            }))}
          />
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
              : n('incidents_found', reports.length)}
          </p>
          <Links
            links={reports.map(({ address, title, from, until }) => ({
              address,
              name: title,
              said: formatDate(`${from}/${until ?? '..'}`, locale),
            }))}
          />
        </section>
      )}
    </>
  );
}

/** Links with what is to be said of each; the first of them, and the rest on request. */
function Links({ links }: { links: readonly { address: string; name: string; said: string }[] }) {
  const [shown, more] = useFirst(links, firstShown);
  return (
    <>
      <ul class="evidence-links">
        {shown.map(({ address, name, said }) => (
          <li key={address}>
            <OutLink href={address}>
              <bdi>{name}</bdi>
            </OutLink>
            <span class="finding-facts">{said}</span>
          </li>
        ))}
      </ul>
      {more}
    </>
  );
}
