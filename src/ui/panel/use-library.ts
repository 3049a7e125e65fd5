import { useEffect, useRef, useState } from 'preact/hooks';
import type { Explainer } from '../../core/explainer.ts';
import type { PanelPack } from './panel-props.ts';

/** The explainers at hand, and the asking for more. */
export interface Library {
  find(id: string): Explainer | undefined;
  /** Loads what is not at hand; what was asked for once is not asked for again. */
  ask(ids: string[]): void;
  /** Whether the id is, or may still turn out to be, an explainer's. */
  canOpen(id: string): boolean;
}

/** The library of a pack that its owner fills through `load`. A failed load means: no such explainers. */
export function useLibrary(pack: PanelPack, load: (ids: string[]) => Promise<void>): Library {
  const asked = useRef(new Set<string>());
  const [answered, setAnswered] = useState<ReadonlySet<string>>(new Set());
  const alive = useRef(true);
  useEffect(() => {
    alive.current = true;
    return () => {
      alive.current = false;
    };
  }, []);

  const find = (id: string) => (Object.hasOwn(pack.explainers, id) ? pack.explainers[id] : undefined);
  return {
    find,
    ask(ids) {
      const missing = ids.filter((id) => !find(id) && !asked.current.has(id));
      if (missing.length === 0) return;
      for (const id of missing) asked.current.add(id);
      const settle = () => {
        if (alive.current) setAnswered((before) => new Set([...before, ...missing]));
      };
      load(missing).then(settle, settle);
    },
    canOpen: (id) => find(id) !== undefined || !answered.has(id),
  };
}
