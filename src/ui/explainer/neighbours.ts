import type { Explainer } from '../../core/explainer.ts';

/** What an explainer may lead to, and how to get there. */
export interface Neighbours {
  /** The explainer of an id; undefined where it is not loaded, or there is none. */
  find(id: string): Explainer | undefined;
  /** Whether the id may still turn out to be an explainer's. */
  canOpen(id: string): boolean;
  open(id: string): void;
  /** The address of an explainer on this surface, where each has one; there references are links. */
  addressOf?: (id: string) => string;
  /** Opens an explainer in the library; absent in the library itself. */
  openInLibrary?: (id: string) => void;
}
