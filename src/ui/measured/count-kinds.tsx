import type { Counts } from '../../core/measured/counts.ts';
import { type MessageKey, useMessages } from '../messages.tsx';

/** What a measurement came to, worst first: the order in which bars are stacked. */
export const countKinds = ['confirmed', 'signs', 'failed', 'ok'] as const;
export type CountKind = (typeof countKinds)[number];

/** How many of the measurements came to each. */
export function countsByKind({ measured, anomalies, confirmed, failed }: Counts): Record<CountKind, number> {
  return { confirmed, signs: anomalies, failed, ok: Math.max(0, measured - anomalies - confirmed - failed) };
}

/** The message key of a kind's name. */
export const kindNames: Record<CountKind, MessageKey> = {
  confirmed: 'count_confirmed',
  signs: 'count_signs',
  failed: 'count_failed',
  ok: 'count_ok',
};

/**
 * The patterns by which kinds are told apart without colour: full, hatched, dotted, empty. `id` must be the drawing's own;
 * shapes name them as `url(#<id>-<kind>)`.
 */
export function KindPatterns({ id }: { id: string }) {
  return (
    <defs>
      <pattern id={`${id}-confirmed`} width="4" height="4" patternUnits="userSpaceOnUse">
        <rect class="kind-confirmed" width="4" height="4" />
      </pattern>
      <pattern
        id={`${id}-signs`}
        width="5"
        height="5"
        patternUnits="userSpaceOnUse"
        patternTransform="rotate(45)"
      >
        <rect class="kind-signs-ground" width="5" height="5" />
        <rect class="kind-signs" width="2.4" height="5" />
      </pattern>
      <pattern id={`${id}-failed`} width="4" height="4" patternUnits="userSpaceOnUse">
        <rect class="kind-failed-ground" width="4" height="4" />
        <circle class="kind-failed" cx="2" cy="2" r="1" />
      </pattern>
      <pattern id={`${id}-ok`} width="4" height="4" patternUnits="userSpaceOnUse">
        <rect class="kind-ok" width="4" height="4" />
      </pattern>
    </defs>
  );
}

/** What each pattern stands for, with how many there are of it, and of all. */
export function KindLegend({ id, counts }: { id: string; counts: Counts }) {
  const { t, n, number } = useMessages();
  const byKind = countsByKind(counts);
  return (
    <ul class="legend">
      {countKinds.map((kind) => (
        <li key={kind}>
          <svg class="swatch" width="14" height="14" aria-hidden="true" focusable="false">
            <rect class="count-bar" x="0.5" y="0.5" width="13" height="13" fill={`url(#${id}-${kind})`} />
          </svg>
          {t(kindNames[kind])} <b>{number(byKind[kind])}</b>
        </li>
      ))}
      <li class="legend-all">{n('measured_of', counts.measured)}</li>
    </ul>
  );
}
