export const whereToLook = ['every', 'chosen', 'asked'] as const;
export type WhereToLook = (typeof whereToLook)[number];

export const waysToOpen = ['open', 'tab', 'toolbar'] as const;
export type WayToOpen = (typeof waysToOpen)[number];

export const themes = ['system', 'light', 'dark'] as const;
export type Theme = (typeof themes)[number];

export interface Settings {
  version: 1;
  /** Look at every page, at chosen sites, or only when the reader asks. */
  where: WhereToLook;
  /** Host names (`bbc.com` means its subdomains too) looked at where `where` is `chosen`. */
  chosenSites: string[];
  /** On a recognized page: open the panel where it fits, show a tab at the edge, or only the toolbar's badge. */
  opening: WayToOpen;
  /** Host names on which nothing is shown. */
  hiddenSites: string[];
  paused: boolean;
  theme: Theme;
  /** Percent of the normal text size. */
  textSize: number;
}

export const defaultSettings: Settings = {
  version: 1,
  where: 'every',
  chosenSites: [],
  opening: 'open',
  hiddenSites: [],
  paused: false,
  theme: 'system',
  textSize: 100,
};
