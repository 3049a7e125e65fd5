import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readBadge } from './harness/extension-api.ts';
import { messagePattern } from './harness/messages.ts';
import { waitForOutcome } from './harness/outcome.ts';
import { waitForText } from './harness/page-text.ts';
import { until } from './harness/until.ts';
import { startWorld, type World } from './harness/world.ts';

describe('reader view in firefox', () => {
  let world: World;
  beforeAll(async () => {
    world = await startWorld('firefox');
  });
  afterAll(() => world?.close());

  it('shows the story as the browser makes it, nothing of ours in it, and the popup says that it cannot look there', async () => {
    const url = world.pages.get('sample-story')?.url ?? '';
    const page = await world.open.browser.newPage();
    page.goto(`about:reader?url=${encodeURIComponent(url)}`, { timeout: 0 }).catch(() => undefined);
    const seen = await until('the story in reader view', () =>
      page.evaluate(() => {
        const text = document.querySelector('.moz-reader-content')?.textContent?.trim();
        return location.protocol === 'about:' && text
          ? { text, ours: [...document.documentElement.children].map(({ localName }) => localName) }
          : null;
      }),
    );
    expect(seen.text.length).toBeGreaterThan(500);
    expect(seen.ours).toEqual(['head', 'body']);
    await page.bringToFront();
    const popup = await world.openBehind(world.paths.popup);
    await waitForText(popup, messagePattern('popup_unsupported'));
    await popup.close();
    await page.bringToFront();
    // Firefox does not tell the address of a tab in reader view.
    const tab = await world.control.evaluate(async () => {
      const [active] = await (globalThis.browser ?? chrome).tabs.query({ active: true });
      return active?.id ?? -1;
    });
    expect(await readBadge(world, tab)).toBe('');
    await page.close();
  });

  it('is left for the page, which is explained then', async () => {
    const page = await world.visit('sample-story');
    await waitForOutcome(world, page, 'recognized');
    await page.close();
  });
});
