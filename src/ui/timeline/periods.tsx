import { decadesOf, eventsBetween, type TimelineEvent } from '../../core/timeline.ts';
import { type TimeWindow, windowAround, windowOf, windowOfDecade } from '../../core/timeline-layout.ts';
import { formatDate } from '../dates.ts';
import { useMessages } from '../messages.tsx';

/** A stretch of time to look at: all of it, a decade by its first year, or the years around the page. */
export type Period = 'all' | 'page' | number;

/** The days of a period and its events; all of them, where it is none. */
export function lookAt(
  period: Period,
  events: readonly TimelineEvent[],
  today: string,
  page: string | null,
): { window: TimeWindow; events: TimelineEvent[] } {
  const window = windowOfPeriod(period, events, today, page);
  const [first, last] = yearsOf(window);
  return { window, events: eventsBetween(events, { first, last }) };
}

function yearsOf({ from, to }: TimeWindow): [first: number, last: number] {
  return [Number(from.slice(0, 4)), Number(to.slice(0, 4))];
}

function windowOfPeriod(
  period: Period,
  events: readonly TimelineEvent[],
  today: string,
  page: string | null,
): TimeWindow {
  if (period === 'page' && page) return windowAround(page, today);
  return typeof period === 'number' ? windowOfDecade(period, events, today) : windowOf(events, today, page);
}

/** The choice of a period: all years, those around the page where there is one, and each decade that has events. */
export function Periods(props: {
  events: readonly TimelineEvent[];
  today: string;
  page: string | null;
  chosen: Period;
  onChoose(period: Period): void;
}) {
  const { t, locale } = useMessages();
  const { events, today, page } = props;
  const label = (period: Period) => {
    if (period === 'all') return t('library_period_all');
    if (period === 'page') return t('period_page');
    const [first, last] = yearsOf(windowOfDecade(period, events, today));
    return formatDate(first === last ? `${first}` : `${first}/${last}`, locale);
  };
  const periods: Period[] = ['all', ...(page ? ['page' as const] : []), ...decadesOf(events, today)];
  return (
    <fieldset class="periods">
      <legend class="visually-hidden">{t('library_period')}</legend>
      {periods.map((period) => (
        <button
          key={period}
          type="button"
          class="filter-kind"
          aria-pressed={props.chosen === period}
          onClick={() => props.onChoose(period)}
        >
          {label(period)}
        </button>
      ))}
    </fieldset>
  );
}
