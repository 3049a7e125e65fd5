import type { Page } from 'puppeteer-core';
import { expectQuiet, waitForOutcome } from '../../../tests/browser/harness/outcome.ts';
import { waitForPanel } from '../../../tests/browser/harness/panel-view.ts';
import type { Settings } from '../../core/settings.ts';
import type { Scene } from './scene.ts';
import type { Stage } from './stage.ts';

const story = 'sample-story';
const storyHost = 'meridiancourier.example';

/** The popup of a page, as wide as it makes itself, and as wide as a phone, where it fills the screen. */
const widths = [340, 390];

function popupScene(
  state: string,
  settings: Partial<Settings>,
  visit: (stage: Stage) => Promise<void>,
  isMain = false,
): Scene {
  return {
    surface: 'popup',
    state,
    widths,
    isMain,
    async prepare(stage): Promise<Page> {
      await stage.change({ opening: 'open', where: 'every', hiddenSites: [], paused: false, ...settings });
      await visit(stage);
      return stage.world.openBehind(stage.world.paths.popup);
    },
  };
}

/** The popup in each state of the page in front. */
export const popupScenes: Scene[] = [
  popupScene(
    'recognized',
    {},
    async ({ world }) => void (await waitForPanel(world, await world.visit(story))),
    true,
  ),
  popupScene('quiet', {}, async ({ world }) => expectQuiet(world, await world.visit('recipe')), true),
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
    isMain: true,
    async prepare(stage) {
      await stage.change({ where: 'every', hiddenSites: [], paused: false });
      await waitForPanel(stage.world, await stage.world.visit(story));
      return stage.world.openBehind(stage.world.paths.side);
    },
  },
  {
    surface: 'side panel',
    state: 'quiet',
    widths: [320, 400],
    async prepare(stage) {
      await expectQuiet(stage.world, await stage.world.visit('recipe'));
      return stage.world.openBehind(stage.world.paths.side);
    },
  },
];
