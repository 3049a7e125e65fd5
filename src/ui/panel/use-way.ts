import type { RefObject } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';

/** The way that a reader took through related explainers. */
export interface Way {
  /** Their ids, the one that is shown last; empty at the page's own topics. */
  ids: readonly string[];
  /** Goes on to an explainer. */
  open(id: string): void;
  /** Shows an explainer that did not come from here, with the page's topics behind it. */
  begin(id: string): void;
  back(): void;
  /** To the page's own topics, where they were left. */
  home(): void;
  /** To somewhere else: nothing is gone back to. */
  leave(): void;
}

/** The way below what scrolls. Whoever comes back finds the topics, and the focus, where they were. */
export function useWay(scroller: RefObject<HTMLElement | null>): Way {
  const [ids, setIds] = useState<readonly string[]>([]);
  /** Where the topics were left, at first their top; null where what is chosen begins anew. */
  const left = useRef<{ top: number; from?: Element | null } | null>({ top: 0 });
  useLayoutEffect(() => {
    if (!scroller.current) return;
    const { top = beginning(scroller.current), from } = (ids.length === 0 && left.current) || {};
    scroller.current.scrollTop = top;
    if (ids.length > 0) return;
    left.current = null;
    if (from instanceof HTMLElement) from.focus({ preventScroll: true });
  }, [ids]);
  return {
    ids,
    open(id) {
      if (ids.length === 0)
        left.current = { top: scroller.current?.scrollTop ?? 0, from: document.activeElement };
      setIds([...ids, id]);
    },
    begin: (id) => setIds([id]),
    back: () => setIds(ids.slice(0, -1)),
    home: () => setIds([]),
    leave() {
      left.current = null;
      setIds([]);
    },
  };
}

/** How far down to begin: at the top, unless the headline there leaves what was chosen less than half of a low window. */
function beginning({ firstElementChild, clientHeight }: HTMLElement): number {
  const headline = firstElementChild?.clientHeight ?? 0;
  return headline > clientHeight / 2 ? headline : 0;
}
