import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { browserKinds } from '../../src/commands/browsers/browser-kinds.ts';
import { defaultSettings, type Settings } from '../../src/core/settings.ts';
import { changeSettings } from './harness/extension-api.ts';
import { messagePattern } from './harness/messages.ts';
import { clickInPanel, type PanelView, readPanel, waitForPanel } from './harness/panel-view.ts';
import { rest, until } from './harness/until.ts';
import { startWorld, type World } from './harness/world.ts';

const width = 1900;
const sentence =
  'The regulator told providers to slow the service down, people said, and OONI saw DNS tampering. ';

/** A story whose text stands between two edges, in CSS pixels. */
const storyBetween = (left: number, right: number, dir: 'ltr' | 'rtl') =>
  `<!doctype html><html dir="${dir}"><meta charset="utf-8"><title>Internet censorship in Iran</title><style>body{margin:0}main{position:absolute;left:${left}px;width:${right - left}px}</style><main><h1>Internet shutdown and censorship in Iran</h1>${`<p>${sentence.repeat(3)}Internet censorship: Tor bridges, Snowflake, Psiphon and VPN services serve for censorship circumvention.</p>`.repeat(5)}</main>`;

describe.each(browserKinds)('the side of the panel in %s', (kind) => {
  let world: World;
  beforeAll(async () => {
    world = await startWorld(kind, { window: { width, height: 900 } });
    const stories = {
      middle: storyBetween(600, 1250, 'ltr'),
      left: storyBetween(20, 900, 'ltr'),
      right: storyBetween(900, 1860, 'ltr'),
      wide: storyBetween(20, 1860, 'ltr'),
      'rtl-middle': storyBetween(600, 1250, 'rtl'),
      'rtl-left': storyBetween(20, 900, 'rtl'),
    };
    for (const [name, body] of Object.entries(stories)) world.server.serve(addressOf(name), { body });
  });
  afterAll(() => world?.close());

  const addressOf = (name: string) => `https://${name}.example/story`;
  const isOut = ({ isOpen }: PanelView) => isOpen;
  const change = async (part: Partial<Settings>) => {
    await changeSettings(world, { ...defaultSettings, ...part });
    await rest(200);
  };

  /** Where the last button of the panel's bar ends: what scrolls in the panel may be wider than it. */
  function endOfBar(view: PanelView | null): number {
    const close = view?.controls.find(({ name }) => messagePattern('close').test(name));
    if (!close) throw new Error('the panel has no bar');
    return close.box.x + close.box.width;
  }

  /** Where the panel stands, once it has slid in, and whether it covers text. */
  async function look(page: Page, view: PanelView | null) {
    if (!view) throw new Error('there is no panel');
    const text = await page.evaluate(() => {
      const boxes = [...document.querySelectorAll('main p')].map((one) => one.getBoundingClientRect());
      return {
        left: Math.min(...boxes.map(({ left }) => left)),
        right: Math.max(...boxes.map(({ right }) => right)),
        window: document.documentElement.clientWidth,
      };
    });
    const side = view.box.x < 30 ? 'left' : 'right';
    const covers = view.box.x < text.right && view.box.x + view.box.width > text.left;
    return { side, isOpen: view.isOpen, covers };
  }

  it.each([
    ['middle', 'auto', 'right', true],
    ['middle', 'left', 'left', true],
    ['middle', 'right', 'right', true],
    ['left', 'auto', 'right', true],
    ['right', 'auto', 'left', true],
    ['left', 'left', 'left', false],
    ['wide', 'auto', 'right', false],
    ['rtl-middle', 'auto', 'left', true],
    ['rtl-middle', 'right', 'right', true],
    ['rtl-left', 'auto', 'right', true],
  ] as const)(
    'of a text at the %s, wished %s: %s, and over no text',
    async (name, panelSide, side, isOpen) => {
      await change({ panelSide });
      const page = await world.visit(addressOf(name));
      await waitForPanel(world, page, 'the panel or its tab', (view) => view.isOpen === isOpen);
      await rest(400);
      const seen = await look(page, await readPanel(world, page));
      expect(seen).toMatchObject({ side, isOpen });
      if (isOpen) expect(seen.covers).toBe(false);
      await page.close();
    },
  );

  it('changes with a button, is kept for other pages, and has its edge towards the text', async () => {
    await change({});
    const page = await world.visit(addressOf('middle'));
    const before = await waitForPanel(world, page, 'the open panel', isOut);
    expect((await look(page, before)).side).toBe('right');
    await clickInPanel(world, page, messagePattern('dock_left'));
    await waitForPanel(world, page, 'the panel at the left', ({ box }) => box.x < 30);
    await rest(500);
    await page.screenshot({ path: `artifacts/panel-left-${kind}.png` });

    const left = await waitForPanel(world, page, 'the open panel', isOut);
    // The edge is 24 pixels wide, 16 of which lie beside the panel: what is visible of a wide panel ends with it.
    const edge = left.box.x + left.box.width - 12;
    await page.mouse.move(edge, 450);
    await page.mouse.down();
    await page.mouse.move(edge - 40, 450);
    await page.mouse.move(edge - 80, 450);
    await page.mouse.up();
    await until('a narrower panel', async () => endOfBar(await readPanel(world, page)) < endOfBar(left) - 40);
    const kept = await until('the width to be kept', async () => {
      const { settings } = await world.control.evaluate(() =>
        (globalThis.browser ?? chrome).storage.local.get('settings'),
      );
      const { panelWidth, panelSide } = settings as Settings;
      return panelWidth !== null && { panelWidth, panelSide };
    });
    expect(kept.panelSide).toBe('left');
    await page.close();

    const other = await world.visit(addressOf('rtl-middle'));
    await waitForPanel(world, other, 'the open panel', isOut);
    await rest(400);
    const seen = await readPanel(world, other);
    expect((await look(other, seen)).side).toBe('left');
    expect(Math.abs(endOfBar(seen) - endOfBar(left))).toBeGreaterThan(40);
    expect(endOfBar(seen)).toBeLessThan(kept.panelWidth);
    await clickInPanel(world, other, messagePattern('dock_right'));
    await waitForPanel(world, other, 'the panel at the right', ({ box }) => box.x > 800);
    await other.close();
  });

  it('gets out of the way where the window becomes too narrow, and comes back', async () => {
    await change({});
    const page = await world.visit(addressOf('left'));
    await page.setViewport({ width: 1800, height: 900 });
    await waitForPanel(world, page, 'the open panel', isOut);
    await page.setViewport({ width: 1000, height: 900 });
    await waitForPanel(world, page, 'the tab at the edge', ({ isOpen }) => !isOpen);
    await page.setViewport({ width: 1800, height: 900 });
    await waitForPanel(world, page, 'the open panel', isOut);
    await page.close();
  });
});
