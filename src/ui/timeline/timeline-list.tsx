import { Fragment } from 'preact';
import type { TimelineEvent } from '../../core/timeline.ts';
import { formatDate, machineDate } from '../dates.ts';
import { useMessages } from '../messages.tsx';
import { countryName, directionOf } from '../names.ts';
import { describeDuration } from './describe-duration.ts';

/** Events in order of time, each a link or button, with the page's day among them. */
export function TimelineList(props: {
  events: TimelineEvent[];
  today: string;
  page: string | null;
  pointed: string | null;
  onPoint(id: string | null): void;
  onOpen(id: string): void;
  /** The address of an event's explainer, where it has one of its own; else events are buttons. */
  addressOf?: (id: string) => string;
  /** Whether the country stands beside each event. */
  showsPlaces?: boolean;
}) {
  const { t, locale } = useMessages();
  const { events, page } = props;
  const day = page?.slice(0, 10) ?? null;
  const pageBefore = day === null ? -1 : events.findIndex(({ from }) => from > day);
  const pageLine = day !== null && (
    <li class="timeline-page" key="page">
      {t('since_page', formatDate(day, locale))}
    </li>
  );
  return (
    <ol class="timeline time-list">
      {events.map((event, index) => (
        <Fragment key={event.id}>
          {index === pageBefore && pageLine}
          <Entry {...props} event={event} />
        </Fragment>
      ))}
      {pageBefore < 0 && pageLine}
    </ol>
  );
}

function Entry(props: Parameters<typeof TimelineList>[0] & { event: TimelineEvent }) {
  const messages = useMessages();
  const { event, today } = props;
  const { locale } = messages;
  const value = machineDate(event.date);
  const facts = messages.facts([
    // A number is not left at a line's end without what it counts.
    describeDuration(event.date, today, messages).replace(/(\p{Nd}) /u, '$1\u00a0'),
    event.kind === 'law' ? messages.t('kind_law') : '',
    props.showsPlaces
      ? messages.list(
          event.places.map((code) => countryName(code, locale)),
          'narrow',
        )
      : '',
  ]);
  const common = {
    class: 'time-link',
    lang: event.lang,
    dir: directionOf(event.lang),
    onFocus: () => props.onPoint(event.id),
    onBlur: () => props.onPoint(null),
  };
  return (
    <li
      data-kind={event.kind}
      class={event.id === props.pointed ? 'is-pointed' : ''}
      onMouseEnter={() => props.onPoint(event.id)}
      onMouseLeave={() => props.onPoint(null)}
    >
      <span class="timeline-date">
        <time {...(value ? { dateTime: value } : {})}>{formatDate(event.date, locale)}</time>
        {facts && <span class="time-facts">{messages.between + facts}</span>}
      </span>
      {props.addressOf ? (
        <a {...common} href={props.addressOf(event.id)}>
          {event.title}
        </a>
      ) : (
        <button {...common} type="button" onClick={() => props.onOpen(event.id)}>
          {event.title}
        </button>
      )}
    </li>
  );
}
