import { useState } from 'preact/hooks';
import type { SinceEntry } from '../../core/explainer.ts';
import { formatDate, isBefore } from '../dates.ts';
import { Foldable } from '../fold.tsx';
import { Icon } from '../icon.tsx';
import { useMessages } from '../messages.tsx';
import { useOwnId } from '../use-own-id.ts';
import { DatedText } from './dated-text.tsx';

/**
 * What is known since, as a line of time on which this page's own date is marked. What lies before the page was known
 * already, so it waits behind a button; on a page without a date everything is shown.
 */
export function SinceThen(props: {
  entries: SinceEntry[];
  lang: string;
  published: string | null;
  depth: number;
}) {
  const { t, n, locale } = useMessages();
  const [showsEarlier, setShowsEarlier] = useState(false);
  const earlierId = useOwnId();
  const { entries, published } = props;
  const earlier = published ? entries.filter((entry) => isBefore(entry.date, published)) : [];
  const later = entries.filter((entry) => !earlier.includes(entry));
  return (
    <Foldable
      name="since"
      depth={props.depth}
      class="since"
      titleClass="section-title"
      title={
        <>
          <Icon name="clock" />
          {t('section_since')}
        </>
      }
    >
      {earlier.length > 0 && (
        <button
          type="button"
          class="quiet-button since-earlier"
          aria-expanded={showsEarlier}
          aria-controls={earlierId}
          onClick={() => setShowsEarlier(!showsEarlier)}
        >
          <Icon name="down" />
          {n('since_earlier', earlier.length)}
        </button>
      )}
      {earlier.length > 0 && (
        <ol id={earlierId} class="timeline is-earlier" hidden={!showsEarlier}>
          {earlier.map((entry, index) => (
            <li key={index}>
              <DatedText entry={entry} lang={props.lang} />
            </li>
          ))}
        </ol>
      )}
      {published && <p class="timeline-page">{t('since_page', formatDate(published, locale))}</p>}
      {later.length > 0 ? (
        <ol class="timeline">
          {later.map((entry, index) => (
            <li key={index}>
              <DatedText entry={entry} lang={props.lang} />
            </li>
          ))}
        </ol>
      ) : (
        <p class="timeline-none">{t('since_none')}</p>
      )}
    </Foldable>
  );
}
