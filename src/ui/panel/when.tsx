import { useState } from 'preact/hooks';
import { mainPlaces } from '../../core/main-places.ts';
import type { TimelineEvent } from '../../core/timeline.ts';
import { Heading } from '../heading.tsx';
import { useMessages } from '../messages.tsx';
import { countryInSentence } from '../names.ts';
import { lookAt, type Period, Periods } from '../timeline/periods.tsx';
import { Timeline } from '../timeline/timeline.tsx';
import type { SectionProps } from './panel-section.ts';

/** How many events are listed at first; one or two more are not worth a button. */
const firstShown = 8;
const slack = 2;

/** The record of the page's countries on a line of time, with the page's own day on it. */
export function When(props: SectionProps) {
  const { t, n, list, locale } = useMessages();
  const [showsAll, setShowsAll] = useState(false);
  const [period, setPeriod] = useState<Period>('all');
  const { record, published } = props;
  const codes = mainPlaces(props.report);
  const today = props.today.toISOString().slice(0, 10);
  const { window, events } = lookAt(period, record, today, published);
  const isLong = events.length > firstShown + slack;
  const listed = isLong && !showsAll ? nearest(events, published ?? today, firstShown) : events;
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
          listed={listed}
          window={window}
          today={today}
          page={published}
          onOpen={props.neighbours.open}
          showsPlaces={codes.length !== 1}
        />
      ) : (
        <p class="prose">{t('library_no_events')}</p>
      )}
      {listed.length < events.length && (
        <button type="button" class="button wide-button" onClick={() => setShowsAll(true)}>
          {n('show_more', events.length - listed.length)}
        </button>
      )}
    </section>
  );
}

/** The `count` events nearest to a day, in their own order. */
function nearest(events: TimelineEvent[], day: string, count: number): TimelineEvent[] {
  const distance = ({ from }: TimelineEvent) => Math.abs(Date.parse(from) - Date.parse(day));
  const chosen = new Set([...events].sort((a, b) => distance(a) - distance(b)).slice(0, count));
  return events.filter((event) => chosen.has(event));
}
