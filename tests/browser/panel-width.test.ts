import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { browserKinds } from '../../src/commands/browsers/browser-kinds.ts';
import type { Settings } from '../../src/core/settings.ts';
import { changeSettings, tabIdOf } from './harness/extension-api.ts';
import { callAbout } from './harness/lookup-calls.ts';
import { messagePattern } from './harness/messages.ts';
import { clickInPanel, readPanel, waitForNoPanel, waitForPanel } from './harness/panel-view.ts';
import { runInSurface } from './harness/run-in-surface.ts';
import { rest, until } from './harness/until.ts';
import { startWorld, type World } from './harness/world.ts';

describe.each(browserKinds)('a panel that the reader works with in %s', (kind) => {
  let world: World;
  beforeAll(async () => {
    world = await startWorld(kind, { window: { width: 1500, height: 900 } });
  });
  afterAll(() => world?.close());

  it('opens on the topic that was asked for, is as wide as it is dragged, and goes where it was wrong', async () => {
    const page = await world.visit('sample-story');
    await waitForPanel(world, page, 'the open panel', ({ isOpen }) => isOpen);
    const tab = await tabIdOf(world, page);
    await world.control.evaluate(
      (id) =>
        (globalThis.browser ?? chrome).tabs.sendMessage(
          id,
          { call: 'openTopic', args: ['throttling'] },
          { frameId: 0 },
        ),
      tab,
    );
    await waitForPanel(world, page, 'the topic', ({ text }) => /Back to this page/.test(text));
    const box = await dragEdge(world, page, 60, 450);
    await page.mouse.up();
    await rest(500);
    const narrower = await readPanel(world, page);
    expect(narrower?.box.width).toBeLessThan(box.width - 30);
    const kept = await world.control.evaluate(() =>
      (globalThis.browser ?? chrome).storage.local.get('settings'),
    );
    expect((kept.settings as Settings).panelWidth).toBeGreaterThanOrEqual(320);
    await page.screenshot({ path: `artifacts/panel-width-${kind}.png` });

    await clickInPanel(world, page, messagePattern('menu'));
    await clickInPanel(world, page, messagePattern('feedback_wrong'));
    await waitForPanel(world, page, 'the word of it', ({ text }) => /Noted on this device/.test(text));
    await page.screenshot({ path: `artifacts/panel-noted-${kind}.png` });
    await page.reload();
    await rest(2500);
    await waitForNoPanel(world, page);
    await page.close();
  });

  it('begins at its heading also where its tabs have no room', async () => {
    await changeSettings(world, { opening: 'open', textSize: 200 });
    const page = await world.visit('cited-story');
    await page.setViewport({ width: 320, height: 640 });
    await waitForPanel(world, page, 'the tab at the edge', ({ isOpen }) => !isOpen);
    await clickInPanel(world, page, messagePattern('edge_open_other'));
    await waitForPanel(world, page, 'the open panel', ({ isOpen }) => isOpen);
    const { top, isCut } = await runInSurface(world, page, (root) => {
      const row = root.querySelector('[role="tablist"]');
      return {
        top: root.querySelector('.scroller')?.scrollTop,
        isCut: row !== null && row.scrollWidth > row.clientWidth,
      };
    });
    expect(isCut).toBe(true);
    expect(top).toBe(0);
    await page.close();
  });

  it('shows what is chosen, and its whole menu, in the low window that a large zoom leaves', async () => {
    await changeSettings(world, { opening: 'open', textSize: 100 });
    const page = await world.visit('egypt-story');
    await page.setViewport({ width: 320, height: 256 });
    await waitForPanel(world, page, 'the tab at the edge', ({ isOpen }) => !isOpen);
    await clickInPanel(world, page, messagePattern('edge_open_other'));
    await waitForPanel(world, page, 'the open panel', ({ isOpen }) => isOpen);
    await clickInPanel(world, page, messagePattern('tab_sources'));
    await clickInPanel(world, page, messagePattern('menu'));
    const { pane, list, room } = await runInSurface(world, page, (root) => ({
      pane: root.querySelector('.pane')?.getBoundingClientRect().top,
      list: root.querySelector('.menu-list')?.getBoundingClientRect().bottom,
      room: innerHeight,
    }));
    expect(pane).toBeLessThan(room - 40);
    expect(list).toBeLessThanOrEqual(room);
    await page.close();
  });

  it('follows the pointer that drags its edge where the page is zoomed to 150%', async () => {
    await changeSettings(world, { opening: 'open', panelWidth: 400, textSize: 100 });
    const page = await world.visit('cited-story');
    const tab = await tabIdOf(world, page);
    const zoom = (factor: number) =>
      world.control.evaluate((id, to) => (globalThis.browser ?? chrome).tabs.setZoom(id, to), tab, factor);
    await zoom(1.5);
    await until('the zoom', () => page.evaluate(() => devicePixelRatio === 1.5));
    await page.reload();
    await page.bringToFront();
    await waitForPanel(world, page);
    await callAbout(world, tab, 'openInPage');
    await waitForPanel(world, page, 'the open panel', ({ isOpen }) => isOpen);
    const box = await dragEdge(world, page, 24, 300);
    await until('the edge to follow', async () => {
      const now = await readPanel(world, page);
      const way = (now?.box.x ?? box.x) - box.x;
      if (Math.abs(way - 24) <= 5) return true;
      throw new Error(`it went ${way} pixels`);
    });
    await page.mouse.up();
    await zoom(1);
    await page.close();
  });
});

/** Takes the open panel's edge at a height of the window and moves it so far, and holds it. Gives back where the panel was. */
async function dragEdge(world: World, page: Page, way: number, height: number) {
  // It has slid in by now.
  await rest(500);
  const { box } = await waitForPanel(world, page, 'the open panel', ({ isOpen }) => isOpen);
  // The edge is 24 pixels wide and begins 16 before the panel.
  const edge = box.x + 12;
  await page.mouse.move(edge, height);
  await page.mouse.down();
  await page.mouse.move(edge + way / 2, height);
  await page.mouse.move(edge + way, height);
  return box;
}
