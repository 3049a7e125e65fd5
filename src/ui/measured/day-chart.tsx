import { useRef, useState } from 'preact/hooks';
import { type Counts, type DaySeries, totalOf } from '../../core/measured/counts.ts';
import { formatDate } from '../dates.ts';
import { useMessages } from '../messages.tsx';
import { directionOf } from '../names.ts';
import { useWidth } from '../timeline/use-width.ts';
import { useOwnId } from '../use-own-id.ts';
import { formatAxisDay } from './chart-dates.ts';
import { countKinds, countsByKind, KindLegend, KindPatterns } from './count-kinds.tsx';
import { DayTable } from './day-table.tsx';
import { niceTop } from './nice-top.ts';

/** Pixels: the height of the bars, what is free above them for the publication's flag, and below for the days. */
const size = { bars: 104, top: 18, axis: 20 };

/** Measurements of each day, a stack of bars by what they came to, with the publication marked; and the same as a table. */
export function DayChart({ series }: { series: DaySeries }) {
  const { t, number, locale } = useMessages();
  const id = useOwnId();
  const frame = useRef<HTMLDivElement>(null);
  const width = useWidth(frame, 340);
  const [pointed, setPointed] = useState<number | null>(null);
  const counts = series.days.map((_, index) => countsOf(series, index));
  const top = niceTop(Math.max(...counts.map((one) => one?.measured ?? 0)));
  const step = width / series.days.length;
  // An axis of time runs as the interface is read.
  const isReversed = directionOf(locale) === 'rtl';
  const leftOf = (index: number) => (isReversed ? width - (index + 1) * step : index * step);
  const base = size.top + size.bars;
  const height = (count: number) => (count / top) * size.bars;
  const gap = step > 6 ? 1.5 : 0.5;

  return (
    <div class="chart">
      <div class="chart-frame" ref={frame}>
        <svg
          width={width}
          height={base + size.axis}
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
                <rect class="chart-target" x={leftOf(index)} y={size.top} width={step} height={size.bars} />
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
          {axisDays(series).map((index) => (
            <DayTick
              key={index}
              x={leftOf(index) + step / 2}
              y={base}
              width={width}
              label={formatAxisDay(series.days[index] ?? '', locale)}
            />
          ))}
          {series.publishedAt !== undefined && (
            <PublicationFlag x={leftOf(series.publishedAt) + step / 2} bottom={base} width={width} />
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
export function DayTick(props: { x: number; y: number; width: number; label: string }) {
  const { x, width } = props;
  const anchor = x < 26 ? 'start' : x > width - 26 ? 'end' : 'middle';
  return (
    <g class="chart-tick">
      <line x1={x} x2={x} y1={props.y} y2={props.y + 4} />
      <text x={anchor === 'start' ? 0 : anchor === 'end' ? width : x} y={props.y + 16} text-anchor={anchor}>
        {props.label}
      </text>
    </g>
  );
}

/** The moment of publication: a line over the drawing, named. */
export function PublicationFlag(props: { x: number; bottom: number; width: number }) {
  const { t } = useMessages();
  const { x, width } = props;
  const anchor = x < 34 ? 'start' : x > width - 34 ? 'end' : 'middle';
  return (
    <g class="chart-published">
      <line x1={x} x2={x} y1={14} y2={props.bottom} />
      <text x={anchor === 'start' ? 0 : anchor === 'end' ? width : x} y={10} text-anchor={anchor}>
        {t('measured_publication')}
      </text>
    </g>
  );
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

/** Which days are named: the first, the last, and that of the publication or else the middle. */
function axisDays({ days, publishedAt }: DaySeries): number[] {
  const last = days.length - 1;
  const middle = publishedAt ?? Math.round(last / 2);
  const isApart = middle > last * 0.18 && middle < last * 0.82;
  return [...new Set([0, ...(isApart ? [middle] : []), last])].filter((index) => index >= 0);
}
