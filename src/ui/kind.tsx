import type { ExplainerKind } from '../core/explainer.ts';
import { iconSize } from './icon.tsx';
import { useMessages } from './messages.tsx';

/** One drawing a kind on a 20 × 20 grid: an event's day, a barrier, a way through, a curve, a person, a place, talk, scales. */
const drawings: Record<ExplainerKind, string[]> = {
  event: ['M3.75 5h12.5v11.25H3.75z', 'M3.75 8.5h12.5M7 3v3.25M13 3v3.25', 'M7.25 12.25h2.5'],
  method: ['M10 3a7 7 0 100 14 7 7 0 000-14z', 'M6.5 10h7'],
  tool: ['M10 2.75v4M10 13.25v4', 'M3 10h13.5', 'M13.5 7l3 3-3 3'],
  measurement: ['M3.25 3.25v13.5h13.5', 'M6 12.5l3-4 2.75 2.25L16.25 5'],
  actor: ['M10 3.25a3.1 3.1 0 100 6.2 3.1 3.1 0 000-6.2z', 'M4 16.75c.35-3.3 2.7-5 6-5s5.65 1.7 6 5'],
  country: [
    'M10 17.25s5.5-4.9 5.5-9a5.5 5.5 0 10-11 0c0 4.1 5.5 9 5.5 9z',
    'M10 6.4a1.9 1.9 0 100 3.8 1.9 1.9 0 000-3.8z',
  ],
  concept: ['M3.25 4h13.5v9.25H9.5L6 16.5v-3.25H3.25z', 'M6.75 7.4h6.5M6.75 10h4'],
  law: ['M10 3v13.75M6.5 16.75h7M4.25 5.5L10 4.5l5.75 1', 'M4.25 5.5L2.25 11h4zM15.75 5.5l-2 5.5h4z'],
};

/** The small drawing of a kind, in the kind's colour; the word for it stands beside it. */
export function KindIcon(props: { kind: ExplainerKind; size?: number }) {
  const size = props.size ?? 18;
  return (
    <svg class="icon" viewBox="0 0 20 20" style={iconSize(size)} aria-hidden="true" focusable="false">
      {drawings[props.kind].map((path) => (
        <path key={path} d={path} />
      ))}
    </svg>
  );
}

/** The word for one explainer of a kind. */
export function KindLabel(props: { kind: ExplainerKind }) {
  const { t } = useMessages();
  return <span class="kind-label">{t(`kind_${props.kind}`)}</span>;
}
