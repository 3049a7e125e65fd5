import { useState } from 'preact/hooks';
import type { PanelActions } from './panel-props.ts';

export interface Marks {
  /** Whether anything may be marked in the page: not in private reading. */
  canShow: boolean;
  /** The topic whose mentions are marked in the page, and which of them is shown; null where none is. */
  shown: { topic: string; count: number; index: number } | null;
  show(topic: string): void;
  clear(): void;
}

/** The marks that the reader asked for in the page: one topic at a time. */
export function useMarks(actions: Pick<PanelActions, 'showInPage' | 'clearMarks'>, canShow: boolean): Marks {
  const [shown, setShown] = useState<Marks['shown']>(null);
  return {
    canShow,
    shown,
    show(topic) {
      const missed = () => setShown({ topic, count: 0, index: 0 });
      actions.showInPage(topic).then((place) => setShown({ topic, ...place }), missed);
    },
    clear() {
      actions.clearMarks();
      setShown(null);
    },
  };
}
