import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as rest } from 'node:timers/promises';
import type { Page } from 'puppeteer-core';
import type { BrowserKind } from '../browsers/browser-kinds.ts';
import { emulateSystem, type SystemWishes } from './emulate-system.ts';
import { findCutText } from './find-cut-text.ts';
import type { PlannedScene } from './plan-shots.ts';
import type { ShotTheme, Stage } from './stage.ts';
import { windowOf } from './windows.ts';

/** A picture that was made, or why it was not. */
export interface Shot {
  browser: BrowserKind;
  language: string;
  surface: string;
  state: string;
  theme: ShotTheme;
  width: number;
  /** The file, beside the contact sheet; null where making it failed. */
  file: string | null;
  problem?: string;
  /** CSS pixels by which the page is wider than its window. */
  overflow: number;
  /** Texts of ours that are not seen to their ends. */
  cut: string[];
}

const systemWishes: Partial<Record<ShotTheme, SystemWishes>> = {
  forced: { 'forced-colors': 'active' },
  contrast: { 'prefers-contrast': 'more' },
};

/** The tallest picture, in CSS pixels: whole pages are photographed down to here. */
const tallest = 9000;

/** Photographs planned scenes in one language into `folder`, and gives back what came of each. */
export async function takeShots(
  stage: Stage,
  language: string,
  planned: readonly PlannedScene[],
  folder: string,
): Promise<Shot[]> {
  await mkdir(folder, { recursive: true });
  await stage.reset(language);
  const shots: Shot[] = [];
  for (const { scene, themes } of planned) {
    for (const { theme, widths } of themes) {
      const about = {
        browser: stage.world.kind,
        language,
        surface: scene.surface,
        state: scene.state,
        theme,
      };
      try {
        // Before the scene: a popup speaks of the tab that was in front when its settings last changed.
        await stage.wear(theme);
        stage.window = windowOf(widths[0] ?? 1280);
        const page = await scene.prepare(stage);
        const undo = await emulateSystem(stage.world, page, systemWishes[theme] ?? {});
        for (const width of widths) {
          stage.window = windowOf(width);
          // A panel that loses its room closes, and is opened again.
          if (scene.surface === 'panel') await scene.prepare(stage);
          await page.setViewport(stage.window);
          await rest(350);
          const file = `${Object.values({ ...about, width })
            .join('-')
            .replace(/[ ,]+/g, '_')}.jpg`;
          await photograph(page, join(folder, file), scene.isWhole ? windowOf(width) : null);
          const seen = await findCutText(stage.world, page);
          shots.push({ ...about, width, file, ...seen });
        }
        await undo();
        if (scene.surface === 'side panel') await page.close();
      } catch (error) {
        const problem = error instanceof Error ? error.message : String(error);
        console.error(`${Object.values(about).join(' ')}: ${problem}`);
        shots.push({ ...about, width: 0, file: null, problem, overflow: 0, cut: [] });
      }
      await stage.tidy();
    }
  }
  return shots;
}

/** A picture of the window, or, where one is given, of the page below it too. */
async function photograph(
  page: Page,
  path: string,
  whole: { width: number; height: number } | null,
): Promise<void> {
  const height = whole ? await page.evaluate(() => document.documentElement.scrollHeight) : 0;
  // Chromium shifts clips of pages that are read from the right, so only what is taller than its window gets one.
  const clip = whole &&
    height > whole.height && { x: 0, y: 0, width: whole.width, height: Math.min(tallest, height) };
  await within(
    20_000,
    page.screenshot({
      path: path as `${string}.jpeg`,
      type: 'jpeg',
      quality: 82,
      ...(clip && { clip, captureBeyondViewport: true }),
    }),
  );
}

/** Waits for a picture no longer than so many milliseconds: a browser that draws nothing never answers. */
async function within<T>(milliseconds: number, picture: Promise<T>): Promise<T> {
  const end = new AbortController();
  try {
    return await Promise.race([
      picture,
      rest(milliseconds, undefined, { signal: end.signal }).then((): never => {
        throw new Error(`no picture within ${milliseconds} ms`);
      }),
    ]);
  } finally {
    end.abort();
  }
}
