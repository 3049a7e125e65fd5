import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { waitForPanel } from './harness/panel-view.ts';
import { rest, until } from './harness/until.ts';
import { startWorld, type World } from './harness/world.ts';

/** Chromium only: Firefox prerenders nothing. */
describe('a story that chrome had made ready before it was shown', () => {
  let world: World;
  beforeAll(async () => {
    world = await startWorld('chrome');
  });
  afterAll(() => world?.close());

  it('has its panel once it is shown, however long that took', async () => {
    const story = world.pages.get('sample-story')?.url ?? '';
    const front = new URL('/front', story).href;
    const rules = { prerender: [{ source: 'list', urls: [story], eagerness: 'immediate' }] };
    world.server.serve(front, {
      headers: { 'content-type': 'text/html' },
      body: `<!doctype html><title>Front page</title><script type="speculationrules">${JSON.stringify(rules)}</script><a id="story" href="${story}">Story</a>`,
    });
    const page = await world.visit(front);
    await until('the story to be asked for', () =>
      world.server.askedOf(new URL(story).host).some(({ url }) => url.href === story),
    );
    // Longer than the gate goes on asking where nobody answers.
    await rest(8000);
    await page.click('#story');
    await waitForPanel(world, page);
    const shownAt = await page.evaluate(() => {
      const [visit] = performance.getEntriesByType('navigation') as (PerformanceEntry & {
        activationStart?: number;
      })[];
      return visit?.activationStart;
    });
    expect(shownAt, 'it was not made ready').toBeGreaterThan(0);
  });
});
