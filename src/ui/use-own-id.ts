import { useState } from 'preact/hooks';

/**
 * An id of its own for each component that asks, for `id`, `for`, `name` and `aria-*`. Not Preact's `useId`, which counts from
 * the start again when a root is rendered anew: two controls then had one label.
 */
export function useOwnId(): string {
  const [id] = useState(() => `s${Math.random().toString(36).slice(2)}`);
  return id;
}
