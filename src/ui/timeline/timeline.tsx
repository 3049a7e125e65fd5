import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import type { TimelineEvent } from '../../core/timeline.ts';
import type { TimeWindow } from '../../core/timeline-layout.ts';
import { formatDate } from '../dates.ts';
import { useMessages } from '../messages.tsx';
import { TimelineDrawing } from './timeline-drawing.tsx';
import { TimelineList } from './timeline-list.tsx';

/** Events drawn on an axis and listed under it; what is pointed at in one is marked in the other. */
export function Timeline(props: {
  events: TimelineEvent[];
  window: TimeWindow;
  /** `YYYY-MM-DD`. */
  today: string;
  /** The day of the page beside which this stands; null where there is none. */
  page: string | null;
  /** The events that are listed, where that is not all that are drawn. */
  listed?: TimelineEvent[];
  /** What stands over the list, where earlier events are not listed. */
  earlier?: ComponentChildren;
  onOpen(id: string): void;
  addressOf?: (id: string) => string;
  showsPlaces?: boolean;
}) {
  const { n, locale } = useMessages();
  const [pointed, setPointed] = useState<string | null>(null);
  const { listed, earlier, window, ...shared } = props;
  const event = props.events.find(({ id }) => id === pointed);
  return (
    <div class="time">
      <TimelineDrawing {...shared} window={window} pointed={pointed} onPoint={setPointed} />
      <p class="time-pointed" aria-hidden="true">
        {event ? (
          <>
            <b>{formatDate(event.date, locale)}</b> <bdi>{event.title}</bdi>
          </>
        ) : (
          n('time_events', props.events.length)
        )}
      </p>
      {earlier}
      <TimelineList {...shared} events={listed ?? props.events} pointed={pointed} onPoint={setPointed} />
    </div>
  );
}
