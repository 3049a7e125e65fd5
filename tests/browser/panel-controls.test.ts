import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { browserKinds } from '../../src/commands/browsers/browser-kinds.ts';
import { ownTabs } from './harness/extension-api.ts';
import { messagePattern } from './harness/messages.ts';
import { findPanelFrame, runInFrame } from './harness/panel-frame.ts';
import { clickInPanel, readPanel, waitForNoPanel, waitForPanel } from './harness/panel-view.ts';
import { rest, until } from './harness/until.ts';
import { startWorld, type World } from './harness/world.ts';

describe.each(browserKinds)('the panel in a page in %s', (kind) => {
  let world: World;
  beforeAll(async () => {
    world = await startWorld(kind);
  });
  afterAll(() => world?.close());

  it('collapses to a tab at the edge with Escape, and opens from it', async () => {
    const page = await world.visit('sample-story');
    await waitForPanel(world, page, 'the open panel', ({ isOpen }) => isOpen);
    await clickInPanel(world, page, messagePattern('tab_why'));
    await page.keyboard.press('Escape');
    const edge = await waitForPanel(world, page, 'the edge tab', ({ isOpen }) => !isOpen);
    expect(edge.box.width).toBeLessThan(120);
    await clickInPanel(world, page, messagePattern('edge_open_other'));
    await waitForPanel(world, page, 'the open panel', ({ isOpen }) => isOpen);
    await page.close();
  });

  it('is as it was left when it opens again: the card, and how far it was scrolled', async () => {
    const page = await world.visit('sample-story');
    await waitForPanel(world, page, 'the open panel', ({ isOpen }) => isOpen);
    await clickInPanel(world, page, /ooni/i);
    const inFrame = async <T>(run: () => T) => {
      const found = await findPanelFrame(world, page);
      if (!found) throw new Error('the panel has no frame');
      return runInFrame(found.frame, run);
    };
    const top = () => inFrame(() => Math.round(document.querySelector('.scroller')?.scrollTop ?? -1));
    await inFrame(() => document.querySelector('.scroller')?.scrollTo(0, 240));
    await until('the scrolling', async () => (await top()) === 240);
    await clickInPanel(world, page, messagePattern('collapse'));
    await waitForPanel(world, page, 'the edge tab', ({ isOpen }) => !isOpen);
    await clickInPanel(world, page, messagePattern('edge_open_other'));
    await waitForPanel(world, page, 'the open panel', ({ isOpen }) => isOpen);
    await until('the place where it was left', async () => (await top()) === 240);
    expect(await inFrame(() => document.querySelectorAll('.card.is-open').length)).toBe(1);
    await page.close();
  });

  it('opens a card and shows its topic in the page without changing the page', async () => {
    const page = await world.visit('sample-story');
    await waitForPanel(world, page, 'the open panel', ({ isOpen }) => isOpen);
    const before = await page.evaluate(() => document.querySelector('main')?.outerHTML);
    await clickInPanel(world, page, /ooni/i);
    const opened = await waitForPanel(world, page, 'an opened card', ({ controls }) =>
      controls.some(({ name }) => messagePattern('finder_show').test(name)),
    );
    expect(opened.text.length).toBeGreaterThan(500);
    await clickInPanel(world, page, messagePattern('finder_show'));
    await waitForPanel(world, page, 'the place of the mention', ({ controls }) =>
      controls.some(({ name }) => messagePattern('finder_clear').test(name)),
    );
    await page.screenshot({ path: `artifacts/show-in-page-${kind}.png` });
    expect(await page.evaluate(() => document.querySelector('main')?.outerHTML)).toBe(before);
    await page.close();
  });

  it.each([
    ['options', 'options.html'],
    ['library', 'library.html'],
  ] as const)('opens the %s from its menu', async (name, file) => {
    const page = await world.visit('sample-story');
    await waitForPanel(world, page, 'the open panel', ({ isOpen }) => isOpen);
    await clickInPanel(world, page, messagePattern('menu'));
    await clickInPanel(world, page, messagePattern(name));
    await until(`${file} in front`, async () =>
      (await ownTabs(world.control)).some(({ active, url }) => active && url.includes(`/${file}`)),
    );
    await page.close();
  });

  it.runIf(kind === 'chrome')('opens the browser’s side panel from its menu', async () => {
    const page = await world.visit('sample-story');
    await waitForPanel(world, page, 'the open panel', ({ isOpen }) => isOpen);
    await clickInPanel(world, page, messagePattern('menu'));
    await clickInPanel(world, page, messagePattern('open_side_panel'));
    await until('the side panel', () =>
      world.control.evaluate(async () => {
        const contexts = await chrome.runtime.getContexts({ contextTypes: ['SIDE_PANEL'] });
        return contexts.length > 0;
      }),
    );
    await page.close();
  });

  it('stays closed on this page, and is hidden on this site for good', async () => {
    const page = await world.visit('sample-story');
    await waitForPanel(world, page, 'the open panel', ({ isOpen }) => isOpen);
    await clickInPanel(world, page, messagePattern('menu'));
    await clickInPanel(world, page, messagePattern('hide_on'));
    await waitForNoPanel(world, page);
    await page.reload();
    await rest(2500);
    expect(await readPanel(world, page)).toBeNull();
    await page.close();
  });

  it('waits at the edge where it does not fit beside the article', async () => {
    const page = await world.visit('strict-csp-story');
    await page.setViewport({ width: 700, height: 900 });
    await page.reload();
    const view = await waitForPanel(world, page);
    expect(view.isOpen).toBe(false);
    await page.screenshot({ path: `artifacts/edge-tab-${kind}.png` });
    await page.close();
  });
});
