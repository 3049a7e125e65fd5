import type { Page } from 'puppeteer-core';
import { endMotion } from '../../../tests/browser/harness/run-in-surface.ts';
import { rest } from '../../../tests/browser/harness/until.ts';
import { pressInPanel } from './press-in-panel.ts';
import { type Stage, startStage } from './stage.ts';

const size = { width: 1280, height: 800 };

interface ReadmePicture {
  /** File in `docs/`, without its ending. */
  name: string;
  /** BCP 47 tag of the interface. */
  language: string;
  prepare(stage: Stage): Promise<Page>;
}

/** Four stories of ours, of different years and countries, and three pages of the library. */
const pictures: ReadmePicture[] = [
  { name: 'panel', language: 'en', prepare: (stage) => showTopics(stage, 'sample-story') },
  { name: 'story-egypt-2011', language: 'en', prepare: (stage) => showTopics(stage, 'egypt-story') },
  { name: 'story-iran-2022', language: 'en', prepare: (stage) => showTopics(stage, 'cited-story') },
  { name: 'story-russia-2026', language: 'ru', prepare: (stage) => showTopics(stage, 'russian-story') },
  { name: 'library-explainer', language: 'en', prepare: (stage) => showLibrary(stage, '#/dns-tampering') },
  { name: 'timeline', language: 'en', prepare: (stage) => showLibrary(stage, '#/timeline') },
  { name: 'library-country', language: 'en', prepare: (stage) => showLibrary(stage, '#/country/RU') },
];

/** Makes the README's pictures of stories and of the library with Chromium, and gives back the files written. */
export async function makeReadmePictures(): Promise<string[]> {
  const stage = await startStage('chrome');
  try {
    const files: string[] = [];
    for (const { name, language, prepare } of pictures) {
      await stage.reset(language);
      const page = await prepare(stage);
      await page.setViewport({ ...size, deviceScaleFactor: 1 });
      await rest(900);
      await endMotion(stage.world, page);
      const path = `docs/${name}.png` as const;
      await page.screenshot({ path });
      files.push(path);
    }
    return files;
  } finally {
    await stage.close();
  }
}

async function showTopics(stage: Stage, slug: string): Promise<Page> {
  const page = await stage.openStory(slug);
  await pressInPanel(stage.world, page, '[data-tab="topics"]');
  await page.mouse.move(2, 2);
  return page;
}

async function showLibrary({ world }: Stage, place: string): Promise<Page> {
  const page = await world.open.browser.newPage();
  await world.open.goToExtensionPage(page, `library.html${place}`);
  await page.bringToFront();
  return page;
}
