import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { browserKinds } from '../../src/commands/browsers/browser-kinds.ts';
import { chooseFromMenu, explainSelection } from './harness/choose-from-menu.ts';
import { readTitle, tabIdOf } from './harness/extension-api.ts';
import { messagePattern } from './harness/messages.ts';
import { waitForOutcome } from './harness/outcome.ts';
import { waitForText } from './harness/page-text.ts';
import { waitForPanel } from './harness/panel-view.ts';
import { serviceHosts } from './harness/stand-ins.ts';
import { until } from './harness/until.ts';
import { startWorld, type World } from './harness/world.ts';

const goneTitle = messagePattern('toolbar_title_gone');

describe.each(browserKinds)('archived copies without a request in %s', (kind) => {
  let world: World;
  beforeAll(async () => {
    world = await startWorld(kind);
    world.server.serveHost('gone.example', () => ({ status: 404, body: '<title>Not found</title>' }));
    world.server.serveHost('withheld.example', () => ({
      status: 451,
      body: 'Unavailable for legal reasons',
    }));
    world.server.serveHost('login.example', () => ({ status: 403, body: 'Please log in' }));
    world.server.serveHost('dead.example', () => ({ breaksOff: 'before' }));
    world.server.serveHost('web.archive.org', () => ({ body: 'a copy' }));
  });
  afterAll(() => world?.close());

  it.each([
    ['https://gone.example/2009/story?utm_source=x#part', '404', 'https://gone.example/2009/story'],
    ['https://withheld.example/story', '451', 'https://withheld.example/story'],
  ])('the toolbar offers one of %s, which is not there', async (address, status, cited) => {
    const page = await world.visit(address);
    const id = await tabIdOf(world, page);
    await until('the button to say so', async () => goneTitle.test(await readTitle(world, id)));
    const popup = await world.openBehind(world.paths.popup);
    const said = await waitForText(popup, messagePattern('gone_title'));
    expect(said).toContain(status);
    expect(await linkTo(popup, 'gone_copy')).toBe(`https://web.archive.org/web/2/${cited}`);
    await popup.close();
    await page.close();
  });

  it('the toolbar calls no page missing that wants a password', async () => {
    const page = await world.visit('https://login.example/story');
    await waitForOutcome(world, page, 'quiet');
    expect(await readTitle(world, await tabIdOf(world, page))).not.toMatch(goneTitle);
    const popup = await world.openBehind(world.paths.popup);
    expect(await waitForText(popup, messagePattern('popup_quiet'))).not.toMatch(messagePattern('gone_title'));
    await popup.close();
    await page.close();
  });

  it('the toolbar calls no page missing that is there when it is loaded again', async () => {
    let status = 503;
    world.server.serveHost('mended.example', () => ({ status, body: '<title>A recipe</title>' }));
    const page = await world.visit('https://mended.example/recipe');
    const missing = await world.openBehind(world.paths.popup);
    await waitForText(missing, messagePattern('gone_title'));
    await missing.close();
    status = 200;
    await page.reload();
    await waitForOutcome(world, page, 'quiet');
    const popup = await world.openBehind(world.paths.popup);
    expect(await waitForText(popup, messagePattern('popup_quiet'))).not.toMatch(messagePattern('gone_title'));
    await popup.close();
    await page.close();
  });

  it('the toolbar offers one of a site that cannot be reached', async () => {
    const page = await world.open.browser.newPage();
    await page.goto('http://dead.example/story').catch(() => undefined);
    await page.bringToFront();
    // The driver is told of the failure before the tab has the address.
    await tabIdOf(world, 'http://dead.example/story');
    const popup = await world.openBehind(world.paths.popup);
    await waitForText(popup, messagePattern('rescue_copy'));
    expect(await linkTo(popup, 'rescue_copy')).toBe(
      'https://web.archive.org/web/2/http://dead.example/story',
    );
    await popup.close();
    await page.close();
  });

  it('the context menu has them, and the explanation of what is selected', async () => {
    const ids = ['archived-link', 'archived-page', 'explain-selection', 'toggle-panel'];
    const missing = await world.control.evaluate(async (wanted) => {
      const { contextMenus } = globalThis.browser ?? chrome;
      const failed: string[] = [];
      for (const id of wanted) {
        try {
          await contextMenus.update(id, {});
        } catch (error) {
          failed.push(`${id}: ${error}`);
        }
      }
      return failed;
    }, ids);
    expect(missing).toEqual([]);
  });

  it('asked nobody for all that', () => {
    expect(world.server.askedOf(...serviceHosts)).toEqual([]);
    expect(world.server.strangers()).toEqual([]);
  });

  it('the context menu opens a copy from about the time of the story, and explains a selection', async () => {
    const story = await world.visit('cited-story');
    await waitForOutcome(world, story, 'recognized');
    await chooseFromMenu(world, story, 'a[href*="operator"]', 'archived-link');
    const copy = 'https://web.archive.org/web/20220922080000/https://operator.example/notice?id=7';
    await until('the copy', async () => (await tabAddresses()).includes(copy));

    const recipe = await world.visit('recipe');
    await waitForOutcome(world, recipe, 'quiet');
    await explainSelection(world, recipe);
    await waitForOutcome(world, recipe, 'recognized');
    await waitForPanel(world, recipe, 'its explanation', ({ text }) =>
      /volunteers|proxies|WebRTC/i.test(text),
    );
  });

  function tabAddresses(): Promise<(string | undefined)[]> {
    return world.control.evaluate(async () =>
      (await chrome.tabs.query({})).map(({ url, pendingUrl }) => pendingUrl || url),
    );
  }

  function linkTo(page: Page, key: string): Promise<string | undefined> {
    return page.evaluate(
      (source) =>
        [...document.querySelectorAll('a')].find((link) =>
          new RegExp(source, 'i').test(link.textContent ?? ''),
        )?.href,
      messagePattern(key).source,
    );
  }
});
