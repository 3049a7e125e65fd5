import { type Capture, distanceFrom } from '../core/lookup/capture.ts';
import type { Wording } from '../core/lookup/outcome.ts';

/** How a capture is worded: how far it is from the publication, or when it was made. */
export function describeCapture({ time }: Capture, { near }: { near?: string }): Wording {
  if (!near) return { key: 'capture_at', values: [{ at: time }] };
  const { side, unit, count } = distanceFrom(near, time);
  return side === 'same'
    ? { key: unit === 'day' ? 'capture_same_day' : 'capture_same_minute', values: [] }
    : { key: `capture_${side}_${unit}`, values: [], count };
}
