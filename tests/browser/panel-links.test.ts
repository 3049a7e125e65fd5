import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { browserKinds } from '../../src/commands/browsers/browser-kinds.ts';
import { messagePattern } from './harness/messages.ts';
import { findPanelFrame } from './harness/panel-frame.ts';
import { clickInPanel, waitForPanel } from './harness/panel-view.ts';
import { runInSurface } from './harness/run-in-surface.ts';
import { until } from './harness/until.ts';
import { startWorld, type World } from './harness/world.ts';

describe.each(browserKinds)('links of the panel in %s', (kind) => {
  let world: World;
  let page: Page;
  beforeAll(async () => {
    world = await startWorld(kind);
    world.server.serveHost('web.archive.org', () => ({
      headers: { 'content-type': 'text/html' },
      body: '<!doctype html><title>Copy</title><p id="opener"></p><script>document.title = ["Copy", opener, document.referrer].join(" ")</script>',
    }));
    page = await world.visit('sample-story');
    await waitForPanel(world, page, 'the open panel', ({ isOpen }) => isOpen);
    await clickInPanel(world, page, messagePattern('tab_sources'));
    await until('a link', () => withLink((link) => link.checkVisibility()));
  });
  afterAll(() => world?.close());

  it('are not followed before the reader follows them', async () => {
    expect(
      await runInSurface(world, page, (root) => root.querySelectorAll('a[href]').length),
    ).toBeGreaterThan(5);
    expect(world.server.askedOf('web.archive.org')).toEqual([]);
  });

  it('open by a click', async () => {
    await page.mouse.click(...(await placeOfLink()));
    await expectCopy();
  });

  it('open by the middle button', async () => {
    await page.mouse.click(...(await placeOfLink()), { button: 'middle' });
    await expectCopy();
  });

  it('open by the Enter key', async () => {
    await withLink((link) => link.focus());
    await page.keyboard.press('Enter');
    await expectCopy();
  });

  /** Runs a function on the first link of the tab in front; it is sent as text. */
  function withLink<T>(run: (link: HTMLAnchorElement) => T): Promise<T | null> {
    return runInSurface(
      world,
      page,
      (root) => {
        const link = [...root.querySelectorAll<HTMLAnchorElement>('a.out-link')].find((one) =>
          one.checkVisibility(),
        );
        return link ? (globalThis as unknown as { run(link: HTMLAnchorElement): T }).run(link) : null;
      },
      `globalThis.run = ${run};`,
    );
  }

  async function placeOfLink(): Promise<[number, number]> {
    const place = await withLink((link) => {
      link.scrollIntoView({ block: 'center' });
      const [box] = link.getClientRects();
      return box ? [box.x + 8, box.y + box.height / 2] : null;
    });
    const { box } = (await findPanelFrame(world, page)) ?? {};
    if (!place || !box) throw new Error('no link is in view');
    return [box.x + (place[0] ?? 0), box.y + (place[1] ?? 0)];
  }

  /** One new tab with a copy, which does not know where it was opened; closes it. */
  async function expectCopy(): Promise<void> {
    const find = () =>
      world.control.evaluate(async () => {
        const tabs = await (globalThis.browser ?? chrome).tabs.query({ url: 'https://web.archive.org/*' });
        return tabs.filter(({ status }) => status === 'complete').map(({ id, title }) => ({ id, title }));
      });
    await until('the copy', async () => (await find()).length > 0);
    const copies = await find();
    expect(copies.map(({ title }) => title?.trim())).toEqual(['Copy']);
    await world.control.evaluate(
      (ids) => (globalThis.browser ?? chrome).tabs.remove(ids),
      copies.flatMap(({ id }) => id ?? []),
    );
    await until('it to be closed', async () => (await find()).length === 0);
    await page.bringToFront();
  }
});
