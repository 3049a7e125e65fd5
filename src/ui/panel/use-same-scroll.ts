import type { RefObject } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';

/** What was hidden is scrolled to where it was once it is shown again, and again once it has got the room that it had. */
export function useSameScroll(scroller: RefObject<HTMLElement | null>, isHidden: boolean): void {
  const left = useRef(0);
  useLayoutEffect(() => {
    const element = scroller.current;
    if (!element || isHidden) return undefined;
    const note = () => {
      left.current = element.scrollTop;
    };
    const top = left.current;
    const width = element.clientWidth;
    element.scrollTop = top;
    const observer = new ResizeObserver(() => {
      if (element.clientWidth === width) return;
      element.scrollTop = top;
      observer.disconnect();
    });
    if (top > 0) observer.observe(element);
    element.addEventListener('scroll', note, { passive: true });
    return () => {
      observer.disconnect();
      element.removeEventListener('scroll', note);
    };
  }, [isHidden]);
}
