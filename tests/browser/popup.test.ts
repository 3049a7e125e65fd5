import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { browserKinds } from '../../src/commands/browsers/browser-kinds.ts';
import { changeSettings } from './harness/extension-api.ts';
import { messagePattern } from './harness/messages.ts';
import { expectQuiet, waitForOutcome } from './harness/outcome.ts';
import { press, waitForText } from './harness/page-text.ts';
import { clickInPanel, waitForNoPanel, waitForPanel } from './harness/panel-view.ts';
import { rest } from './harness/until.ts';
import { startWorld, type World } from './harness/world.ts';

describe.each(browserKinds)('the popup in %s', (kind) => {
  let world: World;
  let page: Page;
  beforeAll(async () => {
    world = await startWorld(kind);
  });
  afterAll(() => world?.close());
  afterEach(async () => {
    await changeSettings(world, { hiddenSites: [], paused: false, where: 'every' });
    for (const open of await world.open.browser.pages()) {
      if (open !== world.control) await open.close();
    }
  });

  it('says that the page is explained, and brings a closed panel back', async () => {
    page = await world.visit('sample-story');
    await waitForPanel(world, page, 'the open panel', ({ isOpen }) => isOpen);
    await clickInPanel(world, page, messagePattern('close'));
    await waitForNoPanel(world, page);
    const popup = await world.openBehind(world.paths.popup);
    await waitForText(popup, messagePattern('popup_recognized'));
    await press(popup, messagePattern('open_beside'));
    await waitForPanel(world, page, 'the open panel', ({ isOpen }) => isOpen);
  });

  it('says that an ordinary page is ordinary, and explains it when asked', async () => {
    page = await world.visit('nginx-proxy');
    await expectQuiet(world, page);
    const popup = await world.openBehind(world.paths.popup);
    await waitForText(popup, messagePattern('popup_quiet'));
    await press(popup, messagePattern('popup_explain'));
    await waitForPanel(world, page, 'the open panel', ({ isOpen }) => isOpen);
    await waitForOutcome(world, page, 'recognized');
  });

  it('says that it may not look at pages of the browser', async () => {
    page = await world.open.browser.newPage();
    await page.bringToFront();
    const popup = await world.openBehind(world.paths.popup);
    await waitForText(popup, messagePattern('popup_unsupported'));
  });

  it('hides a site and shows it again', async () => {
    page = await world.visit('sample-story');
    await waitForPanel(world, page);
    const popup = await world.openBehind(world.paths.popup);
    await waitForText(popup, messagePattern('popup_recognized'));
    await press(popup, messagePattern('site_switch'));
    await waitForText(popup, messagePattern('popup_hidden'));
    await waitForNoPanel(world, page);
    await press(popup, messagePattern('popup_show_again'));
    await waitForPanel(world, page);
  });

  it('pauses everything and resumes', async () => {
    page = await world.visit('sample-story');
    await waitForPanel(world, page);
    const popup = await world.openBehind(world.paths.popup);
    await waitForText(popup, messagePattern('popup_recognized'));
    await press(popup, messagePattern('pause_switch'));
    await waitForText(popup, messagePattern('popup_paused'));
    await waitForNoPanel(world, page);
    const opened = await world.visit('strict-csp-story');
    await rest(500);
    await press(popup, messagePattern('popup_resume'));
    await waitForPanel(world, page);
    await waitForPanel(world, opened);
    await opened.close();
  });

  it.runIf(kind === 'chrome')('opens from the toolbar', async () => {
    page = await world.visit('sample-story');
    await waitForPanel(world, page);
    await world.control.evaluate(async () => {
      await chrome.action.openPopup();
    });
    const popup = await world.findOpened(world.paths.popup);
    const text = await waitForText(popup, messagePattern('popup_recognized'));
    expect(text).toMatch(/meridiancourier\.example/);
    await popup.screenshot({ path: `artifacts/popup-${kind}.png` });
  });
});
