import { useState } from 'preact/hooks';
import { type Counts, type DaySeries, totalOf } from '../../core/measured/counts.ts';
import { formatDate } from '../dates.ts';
import { useMessages } from '../messages.tsx';
import { directionOf } from '../names.ts';
import { useDrawingRoom } from '../use-drawing-room.tsx';
import { useOwnId } from '../use-own-id.ts';
import { formatAxisDay } from './chart-dates.ts';
import { countKinds, countsByKind, KindLegend, KindPatterns } from './count-kinds.tsx';
import { DayTable } from './day-table.tsx';
import { niceTop } from './nice-top.ts';

/** Pixels: the height of the bars; of the size of the type: what is free above them for the publication's flag, and below for the days. */
const size = { bars: 104, top: 1.65, axis: 2.1 };
/** Of the size of the type: the least way from one day that is named to the next. */
export const dayRoom = 5.8;

/** Measurements of each day, a stack of bars by what they came to, with the publication marked; and the same as a table. */
export function DayChart({ series }: { series: DaySeries }) {
  const { t, number, locale } = useMessages();
  const id = useOwnId();
  const { frame, probe, width, type } = useDrawingRoom();
  const [pointed, setPointed] = useState<number | null>(null);
  const counts = series.days.map((_, index) => countsOf(series, index));
  const top = niceTop(Math.max(...counts.map((one) => one?.measured ?? 0)));
  const step = width / series.days.length;
  // An axis of time runs as the interface is read.
  const isReversed = directionOf(locale) === 'rtl';
  const leftOf = (index: number) => (isReversed ? width - (index + 1) * step : index * step);
  const above = size.top * type;
  const base = above + size.bars;
  const height = (count: number) => (count / top) * size.bars;
  const gap = step > 6 ? 1.5 : 0.5;

  return (
    <div class="chart">
      <div class="chart-frame" ref={frame}>
        {probe}
        <svg
          width={width}
          height={base + size.axis * type}
          role="img"
          aria-label={t('chart_days_label')}
          onMouseLeave={() => setPointed(null)}
        >
          <KindPatterns id={id} />
          {[1, 0.5].map((share) => (
            <g key={share} class="chart-grid">
              <line x1={0} x2={width} y1={base - share * size.bars} y2={base - share * size.bars} />
              {Number.isInteger(top * share) && (
                <text
                  x={isReversed ? 0 : width}
                  y={base - share * size.bars - 3}
                  text-anchor={isReversed ? 'start' : 'end'}
                >
                  {number(top * share)}
                </text>
              )}
            </g>
          ))}
          {counts.map((one, index) => {
            let floor = base;
            return (
              // biome-ignore lint/a11y/noStaticElementInteractions: pointing shows what the table says too.
              <g
                key={series.days[index]}
                class={index === pointed ? 'is-pointed' : ''}
                onMouseEnter={() => setPointed(index)}
              >
                <rect class="chart-target" x={leftOf(index)} y={above} width={step} height={size.bars} />
                {one &&
                  countKinds.map((kind) => {
                    const tall = height(countsByKind(one)[kind]);
                    floor -= tall;
                    return tall > 0 ? (
                      <rect
                        key={kind}
                        class="count-bar"
                        x={leftOf(index) + gap}
                        y={floor}
                        width={Math.max(1, step - 2 * gap)}
                        height={tall}
                        fill={`url(#${id}-${kind})`}
                      />
                    ) : null;
                  })}
              </g>
            );
          })}
          <line class="chart-axis" x1={0} x2={width} y1={base} y2={base} />
          {axisDays(series, (dayRoom * type) / width).map((index) => (
            <DayTick
              key={index}
              x={leftOf(index) + step / 2}
              y={base}
              width={width}
              type={type}
              label={formatAxisDay(series.days[index] ?? '', locale)}
            />
          ))}
          {series.publishedAt !== undefined && (
            <PublicationFlag
              x={leftOf(series.publishedAt) + step / 2}
              bottom={base}
              width={width}
              type={type}
            />
          )}
        </svg>
      </div>
      <p class="chart-pointed" aria-hidden="true">
        {pointed === null ? t('chart_hint') : <Pointed series={series} index={pointed} />}
      </p>
      <KindLegend id={id} counts={totalOf(counts.flatMap((one) => one ?? []))} />
      <DayTable
        head={t('count_day')}
        rows={series.days.flatMap((day, index) => {
          const one = counts[index];
          return one ? [{ name: formatDate(day, locale), counts: one }] : [];
        })}
      />
    </div>
  );
}

function Pointed({ series, index }: { series: DaySeries; index: number }) {
  const { t, locale } = useMessages();
  const day = formatDate(series.days[index] ?? '', locale);
  const one = countsOf(series, index);
  return (
    <>
      {one
        ? t('chart_point_day', day, one.measured, one.confirmed, one.anomalies, one.failed)
        : t('chart_point_none', day)}
    </>
  );
}

/** A day under the axis, kept within the drawing. */
export function DayTick(props: { x: number; y: number; width: number; type: number; label: string }) {
  const { x, y, width, type } = props;
  return (
    <g class="chart-tick">
      <line x1={x} x2={x} y1={y} y2={y + 4} />
      <text y={y + 1.45 * type} {...anchorWithin(x, width, 2.4 * type)}>
        {props.label}
      </text>
    </g>
  );
}

/** The moment of publication: a line over the drawing, named. */
export function PublicationFlag(props: { x: number; bottom: number; width: number; type: number }) {
  const { t } = useMessages();
  const { x, type } = props;
  return (
    <g class="chart-published">
      <line x1={x} x2={x} y1={1.27 * type} y2={props.bottom} />
      <text y={0.9 * type} {...anchorWithin(x, props.width, 3.1 * type)}>
        {t('measured_publication')}
      </text>
    </g>
  );
}

/** Where words stand that belong to `x` and are up to twice `half` long: about it, or at the edge where there is no room. */
function anchorWithin(x: number, width: number, half: number) {
  if (x < half) return { x: 0, 'text-anchor': 'start' } as const;
  return x > width - half
    ? ({ x: width, 'text-anchor': 'end' } as const)
    : ({ x, 'text-anchor': 'middle' } as const);
}

/** The counts of a day; undefined where nothing was measured. */
function countsOf(series: DaySeries, index: number): Counts | undefined {
  const measured = series.measured[index];
  if (!measured) return undefined;
  return {
    measured,
    anomalies: series.anomalies[index] ?? 0,
    confirmed: series.confirmed[index] ?? 0,
    failed: series.failed[index] ?? 0,
  };
}

/** Which days are named: the first, the last, and that of the publication or else the middle, where it has `room` (of all) to both. */
function axisDays({ days, publishedAt }: DaySeries, room: number): number[] {
  const last = days.length - 1;
  const middle = publishedAt ?? Math.round(last / 2);
  const isApart = middle > last * room && middle < last * (1 - room);
  return [...new Set([0, ...(isApart ? [middle] : []), last])].filter((index) => index >= 0);
}
