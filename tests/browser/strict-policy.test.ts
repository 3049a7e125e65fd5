import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { browserKinds } from '../../src/commands/browsers/browser-kinds.ts';
import { messagePattern } from './harness/messages.ts';
import { clickInPanel, waitForPanel } from './harness/panel-view.ts';
import { startWorld, type World } from './harness/world.ts';

describe.each(browserKinds)('a page with a strict content security policy in %s', (kind) => {
  let world: World;
  beforeAll(async () => {
    world = await startWorld(kind);
  });
  afterAll(() => world?.close());

  it('shows the panel, styled, and breaks no rule of the policy', async () => {
    const page = await world.open.browser.newPage();
    const violations: string[] = [];
    page.on('console', (message) => {
      if (/content.security.policy/i.test(message.text())) violations.push(message.text());
    });
    await page.goto(world.pages.get('strict-csp-story')?.url ?? '', { waitUntil: 'load' });
    await page.bringToFront();
    // The policy keeps the page's own styles away, so its text takes the whole width and the panel waits at the edge.
    const edge = await waitForPanel(world, page, 'the edge tab', ({ isOpen }) => !isOpen);
    expect(edge.box.width, 'the tab has no styles: it is as wide as the page').toBeLessThan(120);
    await clickInPanel(world, page, messagePattern('edge_open_other'));
    const view = await waitForPanel(world, page, 'the open panel', ({ isOpen }) => isOpen);
    expect(view.text).toMatch(/OONI|Tor/);
    expect(view.box.width, 'the panel has no styles: it is as wide as the page').toBeLessThan(700);
    expect(view.box.height).toBeGreaterThan(300);
    await page.screenshot({ path: `artifacts/strict-policy-${kind}.png` });
    await clickInPanel(world, page, messagePattern('tab_sources'));
    await waitForPanel(world, page, 'the sources', ({ text }) => text.includes('explorer.ooni.org'));
    expect(violations).toEqual([]);
  });
});
