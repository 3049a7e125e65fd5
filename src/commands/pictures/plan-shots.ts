import type { BrowserKind } from '../browsers/browser-kinds.ts';
import type { Scene } from './scene.ts';
import type { ShotTheme } from './stage.ts';

/** A scene in one language, in the themes and at the widths that are wanted of it. */
export interface PlannedScene {
  scene: Scene;
  themes: { theme: ShotTheme; widths: readonly number[] }[];
}

/** What a person asked for on the command line; an empty list leaves all of a kind in. */
export interface Wishes {
  /** Every width and theme in every language, rather than where it matters. */
  all: boolean;
  /** How names of surfaces begin. */
  surfaces: string[];
  /** Parts of names of states. */
  states: string[];
  themes: string[];
  widths: number[];
}

/** Languages in which every state is photographed at every width in every theme: one of each direction. */
const fullLanguages = ['en', 'fa'];

/**
 * What to photograph in one browser and one language: everything where the direction makes the difference, and in the further
 * languages what is longest, which the narrowest and the usual window tell.
 */
export function planShots(
  scenes: readonly Scene[],
  kind: BrowserKind,
  language: string,
  wishes: Wishes,
): PlannedScene[] {
  const { surfaces, states, themes, widths } = wishes;
  return scenes
    .filter(({ surface }) => surfaces.length === 0 || surfaces.some((name) => surface.startsWith(name)))
    .filter(({ state }) => states.length === 0 || states.some((name) => state.includes(name)))
    .map((scene) => ({
      scene,
      themes: themesOf(scene, kind, fullLanguages.includes(language) || wishes.all)
        .filter(({ theme }) => themes.length === 0 || themes.includes(theme))
        .map((each) => ({
          ...each,
          widths: each.widths.filter((width) => widths.length === 0 || widths.includes(width)),
        }))
        .filter((each) => each.widths.length > 0),
    }))
    .filter((planned) => planned.themes.length > 0);
}

function themesOf({ widths }: Scene, kind: BrowserKind, isFull: boolean): PlannedScene['themes'] {
  const usual = widths.includes(1280) ? 1280 : widths.at(-1);
  const few = widths.filter((width) => width === widths[0] || width === usual);
  if (!isFull) return [{ theme: 'light', widths: few }];
  // Only Chromium can be told to act as if the system forced its colours or asked for more contrast.
  const ofSystem: ShotTheme[] = kind === 'chrome' ? ['forced', 'contrast'] : [];
  return [
    { theme: 'light', widths },
    { theme: 'dark', widths },
    ...ofSystem.map((theme) => ({ theme, widths: few })),
  ];
}
