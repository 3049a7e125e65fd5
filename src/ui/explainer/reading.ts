import { createContext } from 'preact';

/** What the running text of one explainer needs of its surroundings. */
export interface Reading {
  /** The number of a source in this explainer's list; undefined where the pack lacks the source. */
  numberOf(source: string): number | undefined;
  titleOf(source: string): string;
  /** Goes to the source in the list below. */
  goToSource(source: string, from: HTMLElement): void;
  /** Whether there is, or may yet be, an explainer of this id. */
  canOpen(explainer: string): boolean;
  open(explainer: string): void;
  /** Where explainers have addresses of their own: that of one. */
  addressOf?: (explainer: string) => string;
}

/** Given by an explainer's body to its text; null where text is shown plain. */
export const ReadingContext = createContext<Reading | null>(null);
