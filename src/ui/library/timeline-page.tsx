import { type LibraryPlace, writeLibraryAddress } from '../../core/library-address.ts';
import { countByPlace, eventsIn } from '../../core/timeline.ts';
import { formatDate } from '../dates.ts';
import { useMessages } from '../messages.tsx';
import { countryName } from '../names.ts';
import { lookAt, Periods } from '../timeline/periods.tsx';
import { Timeline } from '../timeline/timeline.tsx';
import { useOwnId } from '../use-own-id.ts';
import { PageHead } from './page-head.tsx';
import type { Shelf } from './shelf.ts';

/** All events, or those of one country, from the first to today; by decade where a reader looks closer. */
export function TimelinePage(props: {
  shelf: Shelf;
  code?: string;
  /** The first year of the decade that is looked at; all years, unless told. */
  decade?: number;
  onGo(place: LibraryPlace): void;
  /** Puts the timeline of another country or decade in this one’s stead. */
  onReplace(place: LibraryPlace): void;
}) {
  const { t, n, number, locale } = useMessages();
  const id = useOwnId();
  const { shelf, code, decade } = props;
  const { today } = shelf;
  const allIn = (place: string | undefined) => (place ? eventsIn(shelf.events, place) : shelf.events);
  const all = allIn(code);
  const period = decade ?? 'all';
  const { window, events } = lookAt(period, all, today, null);
  const put = (place: string | undefined, year: number | undefined) =>
    props.onReplace({ view: 'timeline', ...(place && { code: place }), ...(year && { decade: year }) });
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
        <Periods
          events={all}
          today={today}
          page={null}
          chosen={period}
          onChoose={(chosen) => put(code, typeof chosen === 'number' ? chosen : undefined)}
        />
        <label class="country-choice" for={id}>
          <span>{t('library_country')}</span>
          <select
            id={id}
            value={code ?? ''}
            // With arrow keys each country that they pass is chosen: the choice keeps the focus and is no step.
            onChange={({ currentTarget: { value } }) => {
              const isOnRecord = lookAt(period, allIn(value), today, null).events.length > 0;
              put(value, isOnRecord ? decade : undefined);
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
