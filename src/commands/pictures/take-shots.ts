import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { rest } from '../../../tests/browser/harness/until.ts';
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
      for (const { theme, widths } of themes) {
        await putOn(stage, page, theme);
        for (const width of widths) {
          await page.setViewport(windowOf(width));
          await rest(350);
          const file = `${Object.values({ ...about, theme, width })
            .join('-')
            .replace(/[ ,]+/g, '_')}.jpg`;
          await page.screenshot({ path: join(folder, file) as `${string}.jpeg`, type: 'jpeg', quality: 82 });
          shots.push({ ...about, theme, width, file, overflow: await readOverflow(page) });
        }
        await putOn(stage, page, 'light');
      }
    } catch (error) {
      const problem = error instanceof Error ? error.message : String(error);
      console.error(`${Object.values(about).join(' ')}: ${problem}`);
      shots.push({ ...about, theme: 'light', width: 0, file: null, problem, overflow: 0 });
    }
    await stage.tidy();
  }
  return shots;
}

/** How many CSS pixels of the page lie beyond the right edge of its window, 0 where none. */
function readOverflow(page: Page): Promise<number> {
  return page.evaluate(() =>
    Math.max(0, document.documentElement.scrollWidth - document.documentElement.clientWidth),
  );
}

async function putOn(stage: Stage, page: Page, theme: ShotTheme): Promise<void> {
  await stage.change({ theme: theme === 'forced' ? 'light' : theme });
  if (stage.world.kind !== 'chrome') return;
  const session = await page.createCDPSession();
  const value = theme === 'forced' ? 'active' : 'none';
  await session.send('Emulation.setEmulatedMedia', { features: [{ name: 'forced-colors', value }] });
  // The emulation ends with its session, so that one is left open where the colours are forced.
  if (theme !== 'forced') await session.detach();
}
