import type { Explainer, KnowledgePack, NamePack } from '../../core/explainer.ts';
import type { TimelineEvent } from '../../core/timeline.ts';

/** What every page of the library reads from. */
export interface Shelf {
  pack: KnowledgePack;
  /** By title, as the reader's language sorts. */
  explainers: Explainer[];
  /** Earliest first. */
  events: TimelineEvent[];
  /** `YYYY-MM-DD`. */
  today: string;
  names: NamePack;
}

/** The explainer of an id; undefined where there is none. */
export function explainerOn(shelf: Shelf, id: string): Explainer | undefined {
  return Object.hasOwn(shelf.pack.explainers, id) ? shelf.pack.explainers[id] : undefined;
}
