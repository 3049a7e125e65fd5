import { useState } from 'preact/hooks';
import { type LibraryPlace, writeLibraryAddress } from '../../core/library-address.ts';
import { countByPlace, eventsIn } from '../../core/timeline.ts';
import { formatDate } from '../dates.ts';
import { useMessages } from '../messages.tsx';
import { countryName } from '../names.ts';
import { lookAt, type Period, Periods } from '../timeline/periods.tsx';
import { Timeline } from '../timeline/timeline.tsx';
import { useOwnId } from '../use-own-id.ts';
import { PageHead } from './page-head.tsx';
import type { Shelf } from './shelf.ts';

/** All events, or those of one country, from the first to today; by decade where a reader looks closer. */
export function TimelinePage(props: {
  shelf: Shelf;
  code?: string;
  onGo(place: LibraryPlace): void;
  /** Puts the timeline of another country in this one’s stead. */
  onReplace(place: LibraryPlace): void;
}) {
  const { t, n, number, locale } = useMessages();
  const [period, setPeriod] = useState<Period>('all');
  const id = useOwnId();
  const { shelf, code } = props;
  const { today } = shelf;
  const all = code ? eventsIn(shelf.events, code) : shelf.events;
  const { window, events } = lookAt(period, all, today, null);
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
        <Periods events={all} today={today} page={null} chosen={period} onChoose={setPeriod} />
        <label class="country-choice" for={id}>
          <span>{t('library_country')}</span>
          <select
            id={id}
            value={code ?? ''}
            // With arrow keys each country that they pass is chosen: the choice keeps the focus and is no step.
            onChange={({ currentTarget: { value } }) => {
              setPeriod('all');
              props.onReplace({ view: 'timeline', ...(value && { code: value }) });
            }}
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
