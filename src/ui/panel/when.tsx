import { useState } from 'preact/hooks';
import { mainPlaces } from '../../core/main-places.ts';
import type { TimelineEvent } from '../../core/timeline.ts';
import { Heading } from '../heading.tsx';
import { useMessages } from '../messages.tsx';
import { countryInSentence } from '../names.ts';
import { lookAt, type Period, Periods } from '../timeline/periods.tsx';
import { Timeline } from '../timeline/timeline.tsx';
import type { SectionProps } from './panel-section.ts';

/** How many events are listed at first; one or two more at an end are not worth a button. */
const firstShown = 8;
const slack = 2;

/** The record of the page's countries on a line of time, with the page's own day on it. */
export function When(props: SectionProps) {
  const { t, list, locale } = useMessages();
  const [shows, setShows] = useState({ earlier: false, later: false });
  const [period, setPeriod] = useState<Period>('all');
  const { record, published } = props;
  const codes = mainPlaces(props.report);
  const today = props.today.toISOString().slice(0, 10);
  const { window, events } = lookAt(period, record, today, published);
  const isLong = events.length > firstShown + slack;
  const near = isLong ? nearest(events, published ?? today) : { from: 0, to: events.length };
  const from = shows.earlier ? 0 : near.from;
  const to = shows.later ? events.length : near.to;
  const places = list(codes.map((code) => countryInSentence(code, locale)));
  return (
    <section class="block when">
      <Heading depth={1} class="block-title">
        {codes.length > 0 ? t('when_record', places) : t('when_events')}
      </Heading>
      {isLong || period !== 'all' ? (
        <Periods events={record} today={today} page={published} chosen={period} onChoose={setPeriod} />
      ) : null}
      {events.length > 0 ? (
        <Timeline
          events={events}
          listed={events.slice(from, to)}
          earlier={<MoreButton count={from} onPress={() => setShows({ ...shows, earlier: true })} />}
          window={window}
          today={today}
          page={published}
          onOpen={props.neighbours.open}
          showsPlaces={codes.length !== 1}
        />
      ) : (
        <p class="prose">{t('library_no_events')}</p>
      )}
      <MoreButton count={events.length - to} onPress={() => setShows({ ...shows, later: true })} />
    </section>
  );
}

function MoreButton({ count, onPress }: { count: number; onPress(): void }) {
  const { n } = useMessages();
  return count > 0 ? (
    <button type="button" class="button wide-button" onClick={onPress}>
      {n('show_more', count)}
    </button>
  ) : null;
}

/** The stretch of events, as `slice` takes it, that holds those nearest to a day. */
function nearest(events: TimelineEvent[], day: string): { from: number; to: number } {
  const distance = ({ from }: TimelineEvent) => Math.abs(Date.parse(from) - Date.parse(day));
  const chosen = new Set([...events].sort((a, b) => distance(a) - distance(b)).slice(0, firstShown));
  const from = events.findIndex((event) => chosen.has(event));
  const to = events.findLastIndex((event) => chosen.has(event)) + 1;
  return { from: from > slack ? from : 0, to: events.length - to > slack ? to : events.length };
}
