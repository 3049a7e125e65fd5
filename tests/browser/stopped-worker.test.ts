import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { browserKinds } from '../../src/commands/browsers/browser-kinds.ts';
import { changeSettings } from './harness/extension-api.ts';
import { messagePattern } from './harness/messages.ts';
import { waitForText } from './harness/page-text.ts';
import { clickInPanel, waitForNoPanel, waitForPanel } from './harness/panel-view.ts';
import { restWorker } from './harness/stop-background.ts';
import { until } from './harness/until.ts';
import { startWorld, type World } from './harness/world.ts';

describe.each(browserKinds)('a stopped background in %s', (kind) => {
  let world: World;
  let page: Page;
  beforeAll(async () => {
    world = await startWorld(kind, { firefoxPreferences: { 'extensions.background.idle.timeout': 400 } });
  });
  afterAll(() => world?.close());

  it('wakes for a page that the gate lets through', async () => {
    await stopBackground();
    page = await world.visit('sample-story');
    await waitForPanel(world, page, 'the open panel', ({ isOpen }) => isOpen);
  });

  it('wakes for a click in a panel that is open', async () => {
    await stopBackground();
    await clickInPanel(world, page, /ooni/i);
    await clickInPanel(world, page, messagePattern('finder_show'));
    await waitForPanel(world, page, 'the place of the mention', ({ controls }) =>
      controls.some(({ name }) => messagePattern('finder_clear').test(name)),
    );
  });

  it('still knows the page when the popup asks', async () => {
    await stopBackground();
    const popup = await world.openBehind(world.paths.popup);
    await waitForText(popup, messagePattern('popup_recognized'));
    await popup.close();
  });

  it('wakes for a change of settings', async () => {
    await stopBackground();
    await changeSettings(world, { paused: true });
    await waitForNoPanel(world, page);
    await stopBackground();
    await changeSettings(world, { paused: false });
    await waitForPanel(world, page);
  });

  it('remembers what the reader did before', async () => {
    await clickInPanel(world, page, messagePattern('collapse'));
    await waitForPanel(world, page, 'the edge tab', ({ isOpen }) => !isOpen);
    await stopBackground();
    await page.reload();
    const view = await waitForPanel(world, page);
    expect(view.isOpen).toBe(false);
  });

  it('wakes when a page changes its address by itself', async () => {
    const app = await world.visit('app-story');
    await stopBackground();
    await app.click('[data-page="story"]');
    await waitForPanel(world, app);
    await stopBackground();
    await app.click('[data-page="garden"]');
    await waitForNoPanel(world, app);
  });

  async function stopBackground(): Promise<void> {
    if (kind === 'firefox') {
      // An event page that is idle for as long as the preference above says is stopped by the browser itself.
      await until('Firefox to stop the background', () =>
        world.control.evaluate(
          () => !chrome.extension.getViews().some((view) => view.location.pathname.includes('background')),
        ),
      );
      return;
    }
    await restWorker(world);
  }
});
