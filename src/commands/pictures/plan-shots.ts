import type { BrowserKind } from '../browsers/browser-kinds.ts';
import type { Scene } from './scene.ts';
import type { ShotTheme } from './stage.ts';

/** A scene in one language, in the themes and at the widths that are wanted of it. */
export interface PlannedScene {
  scene: Scene;
  themes: { theme: ShotTheme; widths: readonly number[] }[];
}

/** What a person asked for on the command line. */
export interface Wishes {
  /** Everything in everything, rather than a sensible choice. */
  all: boolean;
  /** Surfaces by name; empty for all of them. */
  only: string[];
}

/**
 * What to photograph in one browser and one language. The short choice looks at everything in English in Chrome, at the main
 * scenes in the dark, in forced colours, in Firefox and in Persian, and at what is longest there in the other languages.
 */
export function planShots(
  scenes: readonly Scene[],
  kind: BrowserKind,
  language: string,
  { all, only }: Wishes,
): PlannedScene[] {
  return scenes
    .filter(({ surface }) => only.length === 0 || only.some((name) => surface.startsWith(name)))
    .map((scene) => ({ scene, themes: themesOf(scene, kind, language, all) }))
    .filter(({ themes }) => themes.length > 0);
}

function themesOf(scene: Scene, kind: BrowserKind, language: string, all: boolean): PlannedScene['themes'] {
  const { widths, isMain = false } = scene;
  const few = widths.filter((width) => [340, 390, 400, 520, 1280].includes(width));
  // Only Chromium can be told to act as if the system forced its colours.
  const forced = kind === 'chrome' ? [{ theme: 'forced' as const, widths: few }] : [];
  if (all) return [{ theme: 'light', widths }, { theme: 'dark', widths }, ...forced];
  if (kind === 'chrome' && language === 'en')
    return [{ theme: 'light', widths }, { theme: 'dark', widths: few.slice(-1) }, ...(isMain ? forced : [])];
  if (!isMain) return [];
  if (language === 'fa') return [{ theme: kind === 'chrome' ? 'light' : 'dark', widths: few }];
  if (language === 'en') return [{ theme: 'light', widths: few }];
  return kind === 'chrome' ? [{ theme: 'light', widths: few.slice(0, 1) }] : [];
}
