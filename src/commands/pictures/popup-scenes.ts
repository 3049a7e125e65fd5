import type { Page } from 'puppeteer-core';
import { tabIdOf } from '../../../tests/browser/harness/extension-api.ts';
import { openSidePanel } from '../../../tests/browser/harness/open-side-panel.ts';
import { waitForOutcome } from '../../../tests/browser/harness/outcome.ts';
import { visitUnending } from '../../../tests/browser/harness/unending-page.ts';
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
      // The story of another scene may be the one that is visited here.
      await stage.clear();
      await visit(stage);
      return openPopup(stage.world);
    },
  };
}

/** A page that cannot be reached, which the reader has asked about. */
async function askAboutDeadPage({ world }: Stage): Promise<void> {
  const address = 'http://dead.example/story';
  world.server.serveHost('dead.example', () => ({ breaksOff: 'before' }));
  const page = await world.open.browser.newPage();
  await page.goto(address).catch(() => undefined);
  await page.bringToFront();
  await world.control.evaluate(
    (id) => (globalThis.browser ?? chrome).runtime.sendMessage({ call: 'explainTab', args: [id] }),
    await tabIdOf(world, address),
  );
}

/** A page in which the recognizer is said to have broken. */
async function visitBroken({ world }: Stage): Promise<void> {
  const page = await world.visit('recipe');
  await waitForOutcome(world, page, 'quiet');
  await world.control.evaluate(
    (key, url) => (globalThis.browser ?? chrome).storage.session.set({ [key]: { url, reason: 'crashed' } }),
    `trouble:${await tabIdOf(world, page)}`,
    page.url(),
  );
}

async function visitGone({ world }: Stage): Promise<void> {
  world.server.serveHost('gone.example', () => ({ status: 404, body: '<title>Not found</title>' }));
  await waitForOutcome(world, await world.visit('https://gone.example/2009/story'), 'quiet');
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
  popupScene('waiting', {}, async ({ world }) => void (await visitUnending(world))),
  popupScene('no access', {}, askAboutDeadPage),
  popupScene('error', {}, visitBroken),
  popupScene('page is gone', {}, visitGone),
  popupScene('private reading', { opening: 'private' }, async ({ world }) =>
    waitForOutcome(world, await world.visit(story), 'recognized'),
  ),
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
      await stage.change({ where: 'every', hiddenSites: [], paused: false });
      const page = await stage.world.visit('recipe');
      await waitForOutcome(stage.world, page, 'quiet');
      return openFilled(stage, page);
    },
  },
];
