import type { RefObject } from 'preact';
import { useEffect, useState } from 'preact/hooks';

/**
 * At which ends of a row that scrolls something is out of sight, as classes: `cut-start`, `cut-end`, both, or ''. The start is where
 * the row begins to be read.
 */
export function useCut(row: RefObject<HTMLElement | null>): string {
  const [cut, setCut] = useState('');
  useEffect(() => {
    const element = row.current;
    if (!element) return undefined;
    const look = () => {
      const before = Math.abs(element.scrollLeft);
      const after = element.scrollWidth - element.clientWidth - before;
      setCut([before > 1 && 'cut-start', after > 1 && 'cut-end'].filter(Boolean).join(' '));
    };
    look();
    element.addEventListener('scroll', look, { passive: true });
    const observer = typeof ResizeObserver === 'undefined' ? undefined : new ResizeObserver(look);
    observer?.observe(element);
    return () => {
      element.removeEventListener('scroll', look);
      observer?.disconnect();
    };
  }, []);
  return cut;
}
