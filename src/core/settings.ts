import type { Consent } from './lookup/consent.ts';

export const whereToLook = ['every', 'chosen', 'asked'] as const;
export type WhereToLook = (typeof whereToLook)[number];

export const waysToOpen = ['open', 'tab', 'toolbar', 'private'] as const;
export type WayToOpen = (typeof waysToOpen)[number];

/** The side of the window at which the panel stands: by the page's direction and room, or always the same. */
export const panelSides = ['auto', 'left', 'right'] as const;
export type PanelSide = (typeof panelSides)[number];

/** How sure the recognition must be before anything is shown. */
export const confidences = ['fair', 'high'] as const;
export type Confidence = (typeof confidences)[number];

export const themes = ['system', 'light', 'dark'] as const;
export type Theme = (typeof themes)[number];

/** The interface in the language of the browser, instead of a chosen one. */
export const browserLanguage = 'browser';

/** The version of the shape below. Where a field changes its name or meaning: one more, and a step in `migrate-settings.ts`. */
export const settingsVersion = 2;

export interface Settings {
  version: typeof settingsVersion;
  /** Look at every page, at chosen sites, or only when the reader asks. */
  where: WhereToLook;
  /** Host names (`bbc.com` means its subdomains too) looked at where `where` is `chosen`. */
  chosenSites: string[];
  /**
   * On a recognized page: open the panel where it fits, show a tab at the edge, only the toolbar's badge until the reader wants the
   * panel there, or nothing in the page at all, ever.
   */
  opening: WayToOpen;
  confidence: Confidence;
  panelSide: PanelSide;
  /** How wide the reader made the panel in pages, in CSS pixels; null where it is as it came. */
  panelWidth: number | null;
  /** Keys of the panel's parts that the reader has folded. */
  folded: string[];
  /** Host names on which nothing is shown. */
  hiddenSites: string[];
  paused: boolean;
  theme: Theme;
  /** The interface's: `browser`, or the BCP 47 tag of one that it is translated into. */
  language: string;
  /** Percent of the normal text size. */
  textSize: number;
  /** By service id. A service that is not named is asked about. */
  consents: Record<string, Consent>;
  /** By service id: the host at which the reader wants it, where it is not the first that the service names. */
  hosts: Record<string, string>;
  /** Ids of the archives that the reader wants, in this order; empty for those that are on by default. */
  archives: string[];
  /** Whether answers of services are kept on the device, so that nobody is asked twice. */
  keepAnswers: boolean;
  /** Where newer knowledge is looked for, if that is allowed: addresses of folders, each ending in `/`. */
  mirrors: string[];
}

export const defaultSettings: Settings = {
  version: settingsVersion,
  where: 'every',
  chosenSites: [],
  opening: 'open',
  confidence: 'fair',
  panelSide: 'auto',
  panelWidth: null,
  folded: [],
  hiddenSites: [],
  paused: false,
  theme: 'system',
  language: browserLanguage,
  textSize: 100,
  consents: {},
  hosts: {},
  archives: [],
  keepAnswers: true,
  mirrors: [],
};
