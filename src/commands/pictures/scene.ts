import type { Page } from 'puppeteer-core';
import type { Stage } from './stage.ts';

/** One surface of Sidelight in one state. */
export interface Scene {
  surface: string;
  state: string;
  /** Window widths, in CSS pixels, at which it is worth a look. */
  widths: readonly number[];
  /** Whether the whole page is photographed, rather than what fits the window. */
  isWhole?: boolean;
  /** Brings the surface into the state and gives back the page to photograph. Language and theme are set. */
  prepare(stage: Stage): Promise<Page>;
}
