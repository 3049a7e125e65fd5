import type { SignalChart as Chart, Outage } from '../../core/measured/signals.ts';
import { formatDate } from '../dates.ts';
import { type MessageKey, type Messages, useMessages } from '../messages.tsx';
import { directionOf } from '../names.ts';
import { useDrawingRoom } from '../use-drawing-room.tsx';
import { formatAxisDay } from './chart-dates.ts';
import { DayTick, dayRoom, PublicationFlag } from './day-chart.tsx';
import { rangesByDay } from './signal-days.ts';
import { TableFrame } from './table-frame.tsx';

/** Pixels: the height of the lines; of the size of the type: what is free above them, and below for the days. */
const size = { lines: 120, top: 1.85, axis: 2.1 };
const day = 86_400;

/** What IODA's signals are called. */
const names: Record<string, MessageKey> = {
  bgp: 'signal_bgp',
  'ping-slash24': 'signal_ping_slash24',
  'merit-nt': 'signal_merit_nt',
  gtr: 'signal_gtr',
};

/** The name of a signal; where we know none, that which IODA gives it. */
export function signalName(source: string, { t }: Messages): string {
  const key = Object.hasOwn(names, source) ? names[source] : undefined;
  return key ? t(key) : source;
}

/** Signals of a country's connection as lines, outages shaded, the publication marked; and the same as a table by day. */
export function SignalChart({ chart, outages }: { chart: Chart; outages: readonly Outage[] }) {
  const messages = useMessages();
  const { t, locale } = messages;
  const { frame, probe, width, type } = useDrawingRoom();
  const { times, lines } = chart;
  const from = times[0] ?? 0;
  const until = times.at(-1) ?? from + 1;
  const isReversed = directionOf(locale) === 'rtl';
  const across = (time: number) => {
    const x = (Math.min(until, Math.max(from, time)) - from) * (width / Math.max(1, until - from));
    return isReversed ? width - x : x;
  };
  const above = size.top * type;
  const base = above + size.lines;
  const percent = new Intl.NumberFormat(locale, { style: 'percent' });
  const days = daysWithin(from, until);
  const every = Math.max(1, Math.ceil(days.length / Math.max(2, Math.floor(width / (dayRoom * type)))));
  return (
    <div class="chart">
      <div class="chart-frame" ref={frame}>
        {probe}
        <svg width={width} height={base + size.axis * type} role="img" aria-label={t('chart_lines_label')}>
          {outages.map((outage) => {
            const [x1, x2] = [across(outage.from), across(outage.until)].sort((a, b) => a - b) as [
              number,
              number,
            ];
            return (
              <rect
                key={`${outage.source} ${outage.from}`}
                class="chart-outage"
                x={x1}
                y={above}
                width={Math.max(2, x2 - x1)}
                height={size.lines}
              />
            );
          })}
          {[1, 0.5].map((share) => (
            <g key={share} class="chart-grid">
              <line x1={0} x2={width} y1={base - share * size.lines} y2={base - share * size.lines} />
              <text
                x={isReversed ? width : 0}
                y={base - share * size.lines - 3}
                text-anchor={isReversed ? 'end' : 'start'}
              >
                {percent.format(share)}
              </text>
            </g>
          ))}
          {lines.map(({ source, values }, index) => (
            <path
              key={source}
              class="signal-line"
              data-line={index % 4}
              d={pathOf(
                values,
                (at) => across(times[at] ?? from),
                (value) => base - value * size.lines,
              )}
            />
          ))}
          <line class="chart-axis" x1={0} x2={width} y1={base} y2={base} />
          {days
            .filter((_, index) => index % every === 0)
            .map((time) => (
              <DayTick
                key={time}
                x={across(time)}
                y={base}
                width={width}
                type={type}
                label={formatAxisDay(dayOf(time), locale)}
              />
            ))}
          {chart.published !== undefined && (
            <PublicationFlag x={across(chart.published)} bottom={base} width={width} type={type} />
          )}
        </svg>
      </div>
      <ul class="legend">
        {lines.map(({ source }, index) => (
          <li key={source}>
            <svg class="swatch-line" width="26" height="10" aria-hidden="true" focusable="false">
              <path class="signal-line" data-line={index % 4} d="M1 5H25" />
            </svg>
            {signalName(source, messages)}
          </li>
        ))}
      </ul>
      <TableFrame>
        <thead>
          <tr>
            <th scope="col">{t('chart_x_day')}</th>
            {lines.map(({ source }) => (
              <th key={source} scope="col">
                {signalName(source, messages)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rangesByDay(chart).map((row) => (
            <tr key={row.day}>
              <th scope="row">{formatDate(row.day, locale)}</th>
              {row.ranges.map((range, index) => (
                <td key={lines[index]?.source}>
                  {range
                    ? t('signal_lowest', percent.format(range.lowest), percent.format(range.highest))
                    : '–'}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </TableFrame>
    </div>
  );
}

/** A line through the known values; it is broken where there are none. */
function pathOf(
  values: readonly (number | null)[],
  x: (index: number) => number,
  y: (value: number) => number,
): string {
  let isDrawn = false;
  return values
    .map((value, index) => {
      if (value === null) {
        isDrawn = false;
        return '';
      }
      const command = isDrawn ? 'L' : 'M';
      isDrawn = true;
      return `${command}${x(index).toFixed(1)} ${y(value).toFixed(1)}`;
    })
    .join('');
}

/** The beginnings of days of UTC within a span, in seconds. */
function daysWithin(from: number, until: number): number[] {
  const first = Math.ceil(from / day) * day;
  return Array.from(
    { length: Math.max(0, Math.floor((until - first) / day) + 1) },
    (_, index) => first + index * day,
  );
}

function dayOf(time: number): string {
  return new Date(time * 1000).toISOString().slice(0, 10);
}
