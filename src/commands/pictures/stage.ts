import { readFileSync } from 'node:fs';
import type { Page } from 'puppeteer-core';
import { changeSettings, tabIdOf } from '../../../tests/browser/harness/extension-api.ts';
import { serveCitedPages, serveStandIns } from '../../../tests/browser/harness/stand-ins.ts';
import { rest } from '../../../tests/browser/harness/until.ts';
import { startWorld, type World } from '../../../tests/browser/harness/world.ts';
import type { Settings } from '../../core/settings.ts';
import type { BrowserKind } from '../browsers/browser-kinds.ts';
import { isInPanel, pressInPanel, waitInPanel } from './press-in-panel.ts';
import { type WindowSize, windowOf } from './windows.ts';

/** A theme that is photographed: the reader's own choice, or what a system asks for. */
export type ShotTheme = 'light' | 'dark' | 'forced' | 'contrast';

/** A browser with the extension in it, and services that answer as the real ones do. */
export interface Stage {
  world: World;
  /** BCP 47 tag of the interface. */
  language: string;
  change(settings: Partial<Settings>): Promise<void>;
  /** Sets the theme of what is opened from now on; what a system asks for stands over the light one. */
  wear(theme: ShotTheme): Promise<void>;
  /** The window in which stories are shown from now on. */
  window: WindowSize;
  /** A stored story in that window with the panel open in it; the one that is there already, if it is that one. */
  openStory(slug: string): Promise<Page>;
  /** The browser's id of the tab of the open story. Throws where there is none. */
  storyTab(): Promise<number>;
  /** Closes everything but the open story. */
  tidy(): Promise<void>;
  /** Closes the story too. */
  clear(): Promise<void>;
  /** The same, and forgets everything that a scene may have set. */
  reset(language: string): Promise<void>;
  close(): Promise<void>;
}

/** Services that are asked without a question on the stage, so that pictures of answers can be made. */
export const allAllowed: Settings['consents'] = {
  wayback: 'always',
  originals: 'always',
  ooni: 'always',
  ioda: 'always',
};

/** Stories of the tests that have no style of their own. */
const bareStories = ['cited-story', 'persian-story', 'arabic-story', 'egypt-story', 'russian-story'];

/** Makes the bare stories of the tests look like a newspaper's, at the side where the panel is not. */
const newspaperStyle = `
  body { font: 18px/1.65 Georgia, 'Liberation Serif', 'Noto Naskh Arabic', serif; color: #222; background: #fffefb;
    max-inline-size: 42rem; margin-block: 2.5rem; margin-inline: clamp(12px, 4vw, 56px) auto; padding-inline-end: 12px; }
  a { color: #1d4e78; }
  header a { color: inherit; text-decoration: none; }
  body::before, header { display: block; margin-block-end: 1.8rem; padding-block-end: 0.6rem;
    border-block-end: 3px double #333; font-size: 1.5rem; font-weight: 700; }
  body:not(:has(header))::before { content: "The Harbour Gazette"; }
  :root:lang(ar) body::before { content: "جريدة الميناء"; }
  h1 { font-size: 2.1rem; line-height: 1.25; border-block-end: 1px solid #ccc; padding-block-end: 1rem; }
`;

/** Serves the bare stories with that style, which must be there before the panel looks for room beside the text. */
function styleStories({ server, pages }: World): void {
  for (const slug of bareStories) {
    const story = pages.get(slug);
    if (!story) throw new Error(`tests/pages/${slug} is missing: take it out of bareStories`);
    const html = readFileSync(`tests/pages/${slug}/${story.file}`, 'utf8');
    const body = html.replace('</head>', `<style>${newspaperStyle}</style></head>`);
    if (body === html) throw new Error(`tests/pages/${slug} has no </head> to put a style into`);
    server.serve(story.url, {
      headers: { 'content-type': 'text/html; charset=utf-8', ...story.headers },
      body,
    });
  }
}

/** Starts a stage in one browser. */
export async function startStage(kind: BrowserKind): Promise<Stage> {
  const world = await startWorld(kind);
  serveStandIns(world.server);
  styleStories(world);
  serveCitedPages(world.server);
  let story: { slug: string; page: Page } | null = null;
  const stage: Stage = {
    world,
    language: 'en',
    window: windowOf(1280),
    async change(settings) {
      await changeSettings(world, settings);
      await rest(150);
    },
    wear: (theme) => stage.change({ theme: theme === 'dark' ? 'dark' : 'light' }),
    async openStory(slug) {
      if (story?.slug !== slug) {
        await story?.page.close();
        story = { slug, page: await world.visit(slug) };
      }
      const { page } = story;
      await page.bringToFront();
      await page.setViewport(stage.window);
      // A panel that has no room any more goes back to its tab in a moment.
      await rest(350);
      await waitInPanel(world, page, '[data-tab], .edge-open');
      // Where there is no room beside the text, the panel waits as a tab.
      if (await isInPanel(world, page, '.edge-open')) await pressInPanel(world, page, '.edge-open');
      await waitInPanel(world, page, '[data-tab]');
      return page;
    },
    async storyTab() {
      if (!story) throw new Error('no story is open on the stage: openStory first');
      return tabIdOf(world, story.page);
    },
    async tidy() {
      for (const page of await world.open.browser.pages())
        if (page !== world.control && page !== story?.page) await page.close().catch(() => undefined);
    },
    async clear() {
      story = null;
      await stage.tidy();
    },
    async reset(language) {
      await stage.clear();
      stage.language = language;
      await stage.change({
        language,
        theme: 'light',
        opening: 'open',
        where: 'every',
        hiddenSites: [],
        paused: false,
        consents: {},
      });
    },
    close: () => world.close(),
  };
  return stage;
}
