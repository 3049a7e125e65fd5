import { useState } from 'preact/hooks';
import { type LibraryPlace, writeLibraryAddress } from '../../core/library-address.ts';
import { countByPlace, decadesOf, eventsBetween, eventsIn } from '../../core/timeline.ts';
import { windowOf, windowOfDecade } from '../../core/timeline-layout.ts';
import { formatDate } from '../dates.ts';
import { useMessages } from '../messages.tsx';
import { countryName } from '../names.ts';
import { Timeline } from '../timeline/timeline.tsx';
import { useOwnId } from '../use-own-id.ts';
import { PageHead } from './page-head.tsx';
import type { Shelf } from './shelf.ts';

/** All events, or those of one country, from the first to today; by decade where a reader looks closer. */
export function TimelinePage(props: { shelf: Shelf; code?: string; onGo(place: LibraryPlace): void }) {
  const { t, n, number, locale } = useMessages();
  const [decade, setDecade] = useState<number | null>(null);
  const id = useOwnId();
  const { shelf, code } = props;
  const { today } = shelf;
  const all = code ? eventsIn(shelf.events, code) : shelf.events;
  const window = decade === null ? windowOf(all, today) : windowOfDecade(decade, today);
  const first = Number(window.from.slice(0, 4));
  const last = Number(window.to.slice(0, 4));
  const events = eventsBetween(all, { first, last });
  const begin = formatDate(all[0]?.from.slice(0, 4) ?? today.slice(0, 4), locale);
  const places = countByPlace(shelf.events)
    .map(({ code: place, events: count }) => ({ code: place, count, name: countryName(place, locale) }))
    .sort((a, b) => a.name.localeCompare(b.name, locale));
  return (
    <>
      <PageHead
        title={
          code
            ? t('library_timeline_in', countryName(code, locale), begin)
            : t('library_timeline_title', begin)
        }
      >
        <p class="page-lead">{t('library_timeline_lead')}</p>
      </PageHead>
      <div class="time-controls">
        <fieldset class="periods">
          <legend class="visually-hidden">{t('library_period')}</legend>
          <button
            type="button"
            class="filter-kind"
            aria-pressed={decade === null}
            onClick={() => setDecade(null)}
          >
            {t('library_period_all')}
          </button>
          {decadesOf(all, today).map((start) => {
            const span = windowOfDecade(start, today);
            return (
              <button
                key={start}
                type="button"
                class="filter-kind"
                aria-pressed={decade === start}
                onClick={() => setDecade(start)}
              >
                {formatDate(`${span.from.slice(0, 4)}/${span.to.slice(0, 4)}`, locale)}
              </button>
            );
          })}
        </fieldset>
        <label class="country-choice" for={id}>
          <span>{t('library_country')}</span>
          <select
            id={id}
            value={code ?? ''}
            onChange={({ currentTarget: { value } }) =>
              props.onGo({ view: 'timeline', ...(value && { code: value }) })
            }
          >
            <option value="">{t('library_country_all')}</option>
            {places.map(({ code: place, name, count }) => (
              <option key={place} value={place}>
                {name} ({number(count)})
              </option>
            ))}
          </select>
        </label>
      </div>
      <p class="visually-hidden" role="status">
        {n('time_events', events.length)}
      </p>
      {events.length > 0 ? (
        <Timeline
          events={events}
          window={window}
          today={today}
          page={null}
          onOpen={(event) => props.onGo({ view: 'explainer', id: event })}
          addressOf={(event) => writeLibraryAddress({ view: 'explainer', id: event })}
          showsPlaces={!code}
        />
      ) : (
        <p class="prose">{t('library_no_events')}</p>
      )}
    </>
  );
}
