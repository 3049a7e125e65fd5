import type { TimelineEvent } from '../../core/timeline.ts';
import {
  fractionOf,
  type PlacedEvent,
  placeEvents,
  type TimeWindow,
  yearTicks,
} from '../../core/timeline-layout.ts';
import { useMessages } from '../messages.tsx';
import { directionOf } from '../names.ts';
import { useDrawingRoom } from '../use-drawing-room.tsx';

/** Of the size of the type: the axis with its years, and what stays free above for the page's flag. */
const size = { axis: 2.2, flag: 1.45 };

/** Pixels: a row, half of a mark's height, and its least length; small where there are more rows than `most`. */
const loose = { row: 15, mark: 5, least: 11, most: 12 };
const dense = { row: 11, mark: 3.5, least: 8 };

/**
 * Events on an axis of time, with the page's day. Decoration for whoever points: it is hidden from readers of the list beside
 * it, which says the same and holds the same links.
 */
export function TimelineDrawing(props: {
  events: TimelineEvent[];
  window: TimeWindow;
  /** `YYYY-MM-DD`. */
  today: string;
  /** The day of the page beside which this stands; null where there is none. */
  page: string | null;
  /** The event that the reader points at, here or in the list. */
  pointed: string | null;
  onPoint(id: string | null): void;
  onOpen(id: string): void;
}) {
  const { t, locale } = useMessages();
  const { frame, probe, width, type } = useDrawingRoom();
  const { window, today, page } = props;
  const place = (least: number) => placeEvents(props.events, window, width, today, least);
  const isDense = countRows(place(loose.least)) > loose.most;
  const scale = isDense ? dense : loose;
  const placed = place(scale.least);
  const rows = countRows(placed);
  const flag = page ? size.flag * type : 0;
  const top = 8 + flag;
  const axis = top + rows * scale.row + 4;
  // An axis of time runs as the interface is read.
  const isReversed = directionOf(locale) === 'rtl';
  // Figures alone: the word for a year that some languages add has no room.
  const years = new Intl.NumberFormat(locale, { useGrouping: false });
  const across = (start: number, length = 0) => (isReversed ? width - start - length : start);
  const pageAt = page ? fractionOf(page.slice(0, 10), window) : -1;
  const now = across(fractionOf(today, window) * width);

  return (
    <div class="time-drawing" ref={frame}>
      {probe}
      <svg
        width={width}
        height={axis + size.axis * type}
        aria-hidden="true"
        focusable="false"
        onMouseLeave={() => props.onPoint(null)}
      >
        {yearTicks(window, width, type).map(({ year, line, figures }) => (
          <g key={year} class="time-tick">
            <line x1={across(line)} x2={across(line)} y1={top - 4} y2={axis + 5} />
            <text x={across(figures)} y={axis + 1.45 * type} text-anchor={isReversed ? 'end' : 'start'}>
              {years.format(year)}
            </text>
          </g>
        ))}
        <line class="time-axis" x1={0} x2={width} y1={axis} y2={axis} />
        {fractionOf(today, window) <= 1 && (
          <line class="time-now" x1={now} x2={now} y1={axis - 4} y2={axis + 4} />
        )}
        {pageAt >= 0 && pageAt <= 1 && (
          <PageFlag
            at={across(pageAt * width)}
            width={width}
            top={flag}
            bottom={axis}
            type={type}
            label={t('time_this_page')}
          />
        )}
        {placed.map((one) => (
          <Mark
            key={one.event.id}
            placed={one}
            left={across(one.start, one.length)}
            middle={axis - 4 - one.row * scale.row - scale.row / 2}
            scale={scale}
            isPointed={one.event.id === props.pointed}
            onPoint={() => props.onPoint(one.event.id)}
            onOpen={() => props.onOpen(one.event.id)}
          />
        ))}
      </svg>
    </div>
  );
}

function countRows(placed: PlacedEvent[]): number {
  return Math.max(1, ...placed.map(({ row }) => row + 1));
}

function Mark(props: {
  placed: PlacedEvent;
  left: number;
  middle: number;
  scale: { row: number; mark: number };
  isPointed: boolean;
  onPoint(): void;
  onOpen(): void;
}) {
  const { event, length } = props.placed;
  const { row, mark } = props.scale;
  const half = props.isPointed ? mark + 1 : mark;
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the list beside the drawing holds the links for keys and readers.
    <g
      class={props.isPointed ? 'time-mark is-pointed' : 'time-mark'}
      data-kind={event.kind}
      onMouseEnter={props.onPoint}
      onClick={props.onOpen}
    >
      <rect
        class="time-target"
        x={props.left - 2}
        y={props.middle - row / 2}
        width={length + 4}
        height={row}
      />
      <rect
        class="time-shape"
        x={props.left}
        y={props.middle - half}
        width={length}
        height={2 * half}
        rx={event.kind === 'law' ? 1.5 : half}
      />
    </g>
  );
}

/** The page's own day: a line from the top to the axis, named. */
function PageFlag(props: {
  at: number;
  width: number;
  top: number;
  bottom: number;
  type: number;
  label: string;
}) {
  const { at, type } = props;
  const half = 4.5 * type;
  const anchor = at < half ? 'start' : at > props.width - half ? 'end' : 'middle';
  const x = anchor === 'start' ? Math.max(0, at - 4) : anchor === 'end' ? Math.min(props.width, at + 4) : at;
  return (
    <g class="time-page">
      <line x1={at} x2={at} y1={props.top} y2={props.bottom} />
      <text x={x} y={type} text-anchor={anchor}>
        {props.label}
      </text>
    </g>
  );
}
