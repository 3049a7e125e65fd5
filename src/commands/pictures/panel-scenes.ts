import type { Page } from 'puppeteer-core';
import {
  callAbout,
  findConsent,
  waitForMeasured,
  waitForTrail,
} from '../../../tests/browser/harness/lookup-calls.ts';
import { waitForText } from '../../../tests/browser/harness/page-text.ts';
import { isInPanel, pressInPanel, waitInPanel } from './press-in-panel.ts';
import type { Scene } from './scene.ts';
import { allAllowed, type Stage } from './stage.ts';
import { pageWidths } from './windows.ts';

/** The story in the language of the interface, where there is one. */
function storyIn(language: string): string {
  if (language === 'fa') return 'persian-story';
  return language === 'ar' ? 'arabic-story' : 'sample-story';
}

/** One of a site where the panel was never opened by hand: there it would not wait. */
function untouchedStory(language: string): string {
  if (language === 'fa') return 'arabic-story';
  return language === 'ar' ? 'persian-story' : 'egypt-story';
}

/** The story that cites pages and names a country, so that there is something to look up. */
const citedStory = 'cited-story';

async function openSection(stage: Stage, slug: string, key: string): Promise<Page> {
  const page = await stage.openStory(slug);
  await pressInPanel(stage.world, page, `[data-tab="${key}"]`);
  await page.mouse.move(2, 2);
  return page;
}

/** Presses what opens something in the panel, unless that is open since the scene was last set. */
async function pressOnce(stage: Stage, page: Page, opener: string, opened: string): Promise<void> {
  if (!(await isInPanel(stage.world, page, opened))) await pressInPanel(stage.world, page, opener);
}

/** The panel in a page: its sections before and after a look-up, a topic, the thin tab at the edge, and the question of consent. */
export const panelScenes: Scene[] = [
  {
    surface: 'panel',
    state: 'topics',
    widths: pageWidths,
    prepare: (stage) => openSection(stage, storyIn(stage.language), 'topics'),
  },
  {
    surface: 'panel',
    state: 'topic open',
    widths: pageWidths,
    async prepare(stage) {
      const page = await openSection(stage, storyIn(stage.language), 'topics');
      await pressOnce(stage, page, '.card-toggle', '.card.is-open');
      return page;
    },
  },
  {
    surface: 'panel',
    state: 'why',
    widths: [390, 1280],
    prepare: (stage) => openSection(stage, storyIn(stage.language), 'why'),
  },
  {
    surface: 'panel',
    state: 'when',
    widths: pageWidths,
    prepare: (stage) => openSection(stage, citedStory, 'when'),
  },
  {
    surface: 'panel',
    state: 'sources, not asked',
    widths: [390, 1280],
    prepare: (stage) => openSection(stage, citedStory, 'sources'),
  },
  {
    surface: 'panel',
    state: 'measured, not asked',
    widths: [390, 1280],
    prepare: (stage) => openSection(stage, citedStory, 'measured'),
  },
  {
    surface: 'consent',
    state: 'asked',
    widths: [320, 520, 768],
    isWhole: true,
    async prepare(stage) {
      await openSection(stage, citedStory, 'sources');
      await stage.change({ consents: {} });
      await callAbout(stage.world, await stage.storyTab(), 'startTrailOf', {
        changes: true,
        originals: true,
      });
      return findConsent(stage.world);
    },
  },
  {
    surface: 'panel',
    state: 'sources, looked up',
    widths: pageWidths,
    async prepare(stage) {
      const page = await openSection(stage, citedStory, 'sources');
      await stage.change({ consents: allAllowed });
      const tab = await stage.storyTab();
      await callAbout(stage.world, tab, 'startTrailOf', { changes: true, originals: true });
      await waitForTrail(stage.world, tab);
      return page;
    },
  },
  {
    surface: 'panel',
    state: 'measured, looked up',
    widths: pageWidths,
    async prepare(stage) {
      const page = await openSection(stage, citedStory, 'measured');
      await stage.change({ consents: allAllowed });
      const tab = await stage.storyTab();
      await callAbout(stage.world, tab, 'startMeasuredOf', { ooni: true, ioda: true });
      await waitForMeasured(stage.world, tab);
      await waitInPanel(stage.world, page, '.pane svg');
      return page;
    },
  },
  {
    surface: 'panel',
    state: 'cite',
    widths: [390, 1280],
    prepare: (stage) => openSection(stage, citedStory, 'cite'),
  },
  {
    surface: 'panel',
    state: 'menu open',
    widths: [320, 390, 1280],
    async prepare(stage) {
      const page = await stage.openStory(citedStory);
      await pressOnce(stage, page, '.menu > button', '.menu-list:not([hidden])');
      return page;
    },
  },
  {
    surface: 'panel',
    state: 'related topic',
    widths: [390, 1280],
    async prepare(stage) {
      const page = await openSection(stage, storyIn(stage.language), 'topics');
      await pressOnce(stage, page, '.card-toggle', '.card.is-open');
      await pressInPanel(stage.world, page, '.related-button');
      await page.mouse.move(2, 2);
      return page;
    },
  },
  {
    surface: 'cite',
    state: 'wikitext',
    widths: pageWidths,
    isWhole: true,
    async prepare(stage) {
      await openSection(stage, citedStory, 'cite');
      const page = await stage.world.open.browser.newPage();
      const tab = await stage.storyTab();
      await stage.world.open.goToExtensionPage(page, `cite.html?tab=${tab}&form=wikitext`);
      await page.bringToFront();
      await waitForText(page, /\S\s+\S/);
      return page;
    },
  },
  {
    surface: 'edge',
    state: 'waits',
    widths: [390, 1280],
    async prepare(stage) {
      await stage.change({ opening: 'tab' });
      const page = await stage.world.visit(untouchedStory(stage.language));
      await waitInPanel(stage.world, page, '.edge');
      return page;
    },
  },
];
