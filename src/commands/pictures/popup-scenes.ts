import type { Page } from 'puppeteer-core';
import { openSidePanel } from '../../../tests/browser/harness/open-side-panel.ts';
import { waitForOutcome } from '../../../tests/browser/harness/outcome.ts';
import { until } from '../../../tests/browser/harness/until.ts';
import type { Settings } from '../../core/settings.ts';
import { openPopup } from './open-popup.ts';
import type { Scene } from './scene.ts';
import type { Stage } from './stage.ts';

const story = 'sample-story';
const storyHost = 'meridiancourier.example';

/** The popup of a page, as wide as it makes itself, and as wide as a phone, where it fills the screen. */
const widths = [340, 390];

/** The browser's side panel of the page in front, once it says something. */
async function openFilled(stage: Stage, page: Page): Promise<Page> {
  const panel = await openSidePanel(stage.world, page);
  await until('the side panel to be filled', () =>
    panel.evaluate(() => document.querySelector('main h1') !== null),
  );
  return panel;
}

function popupScene(
  state: string,
  settings: Partial<Settings>,
  visit: (stage: Stage) => Promise<void>,
): Scene {
  return {
    surface: 'popup',
    state,
    widths,
    isWhole: true,
    async prepare(stage): Promise<Page> {
      await stage.change({ opening: 'open', where: 'every', hiddenSites: [], paused: false, ...settings });
      await visit(stage);
      return openPopup(stage.world);
    },
  };
}

/** The popup in each state of the page in front. */
export const popupScenes: Scene[] = [
  popupScene(
    'recognized',
    {},
    async ({ world }) => await waitForOutcome(world, await world.visit(story), 'recognized'),
  ),
  popupScene('quiet', {}, async ({ world }) => waitForOutcome(world, await world.visit('recipe'), 'quiet')),
  popupScene('not looked at', { where: 'asked' }, async ({ world }) => {
    await waitForOutcome(world, await world.visit(story), 'not-read');
  }),
  popupScene(
    'hidden here',
    { hiddenSites: [storyHost] },
    async ({ world }) => void (await world.visit(story)),
  ),
  popupScene('paused', { paused: true }, async ({ world }) => void (await world.visit(story))),
  popupScene('unsupported page', {}, async ({ world }) => {
    await (await world.open.browser.newPage()).bringToFront();
  }),
  {
    surface: 'side panel',
    state: 'topics',
    widths: [320, 400, 640],
    async prepare(stage) {
      await stage.change({ where: 'every', hiddenSites: [], paused: false });
      const page = await stage.world.visit(story);
      await waitForOutcome(stage.world, page, 'recognized');
      return openFilled(stage, page);
    },
  },
  {
    surface: 'side panel',
    state: 'quiet',
    widths: [320, 400],
    async prepare(stage) {
      const page = await stage.world.visit('recipe');
      await waitForOutcome(stage.world, page, 'quiet');
      return openFilled(stage, page);
    },
  },
];
