import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as rest } from 'node:timers/promises';
import type { CDPSession, Page } from 'puppeteer-core';
import type { BrowserKind } from '../browsers/browser-kinds.ts';
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
}

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
    const about = { browser: stage.world.kind, language, surface: scene.surface, state: scene.state };
    try {
      const page = await scene.prepare(stage);
      // The emulation belongs to its session.
      const session = stage.world.kind === 'chrome' ? await page.createCDPSession() : null;
      for (const { theme, widths } of themes) {
        await putOn(stage, session, theme);
        for (const width of widths) {
          await page.setViewport(windowOf(width));
          await rest(350);
          const file = `${Object.values({ ...about, theme, width })
            .join('-')
            .replace(/[ ,]+/g, '_')}.jpg`;
          await within(
            20_000,
            page.screenshot({ path: join(folder, file) as `${string}.jpeg`, type: 'jpeg', quality: 82 }),
          );
          shots.push({ ...about, theme, width, file, overflow: await readOverflow(page) });
        }
        await putOn(stage, session, 'light');
      }
      await session?.detach();
      if (scene.surface === 'side panel') await page.close();
    } catch (error) {
      const problem = error instanceof Error ? error.message : String(error);
      console.error(`${Object.values(about).join(' ')}: ${problem}`);
      shots.push({ ...about, theme: 'light', width: 0, file: null, problem, overflow: 0 });
    }
    await stage.tidy();
  }
  return shots;
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

/** How many CSS pixels of the page lie beyond the right edge of its window, 0 where none. */
function readOverflow(page: Page): Promise<number> {
  return page.evaluate(() =>
    Math.max(0, document.documentElement.scrollWidth - document.documentElement.clientWidth),
  );
}

/** Sets the theme; `forced` is the light one in a system that forces its colours. */
async function putOn(stage: Stage, page: CDPSession | null, theme: ShotTheme): Promise<void> {
  await stage.change({ theme: theme === 'forced' ? 'light' : theme });
  const value = theme === 'forced' ? 'active' : 'none';
  await page?.send('Emulation.setEmulatedMedia', { features: [{ name: 'forced-colors', value }] });
}
