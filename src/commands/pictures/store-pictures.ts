import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { rest } from '../../../tests/browser/harness/until.ts';
import { exportIcons } from './export-icons.ts';
import { scenes } from './scenes.ts';
import type { ShotTheme, Stage } from './stage.ts';
import { startStage } from './stage.ts';

const folder = 'docs/store';

/** The size that both stores take screenshots in, in pixels. */
const screenshotSize = { width: 1280, height: 800 };
/** The size of the Chrome Web Store's small promotional tile, in pixels. */
const tileSize = { width: 440, height: 280 };

/** What the screenshots show, in their order in the stores. */
const pictures: { surface: string; state: string; language: string; theme: ShotTheme }[] = [
  { surface: 'panel', state: 'topics', language: 'en', theme: 'light' },
  { surface: 'panel', state: 'when', language: 'en', theme: 'light' },
  { surface: 'panel', state: 'measured, looked up', language: 'en', theme: 'light' },
  { surface: 'library', state: 'timeline', language: 'en', theme: 'light' },
  { surface: 'panel', state: 'topics', language: 'fa', theme: 'dark' },
];

/** Makes the screenshots and the tile of the stores and the icons with Chromium, and gives back the files written. */
export async function makeStorePictures(): Promise<string[]> {
  const stage = await startStage('chrome');
  try {
    const files: string[] = [];
    for (const [index, picture] of pictures.entries()) {
      const page = await showPicture(stage, picture);
      await page.addStyleTag({ content: '.cookies { display: none }' }).catch(() => undefined);
      files.push(await photograph(page, screenshotSize, `screenshot-${index + 1}.png`));
    }
    const tile = await stage.world.open.browser.newPage();
    await tile.setContent(
      `<style>body{margin:0}svg{display:block}</style>${readFileSync(join(folder, 'tile.svg'), 'utf8')}`,
    );
    files.push(await photograph(tile, tileSize, `tile-${tileSize.width}x${tileSize.height}.png`));
    return [...files, ...(await exportIcons(stage.world.open.browser))];
  } finally {
    await stage.close();
  }
}

async function showPicture(stage: Stage, picture: (typeof pictures)[number]): Promise<Page> {
  const scene = scenes.find(({ surface, state }) => surface === picture.surface && state === picture.state);
  if (!scene) throw new Error(`no scene is called ${picture.surface}: ${picture.state}`);
  await stage.reset(picture.language);
  await stage.wear(picture.theme);
  return scene.prepare(stage);
}

async function photograph(
  page: Page,
  size: { width: number; height: number },
  name: string,
): Promise<string> {
  await page.setViewport({ ...size, deviceScaleFactor: 1 });
  await rest(900);
  const path = `${folder}/${name}` as `${string}.png`;
  await page.screenshot({ path });
  return path;
}
