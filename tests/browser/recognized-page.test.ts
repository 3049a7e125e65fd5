import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { browserKinds } from '../../src/commands/browsers/browser-kinds.ts';
import { readBadge, readReport, tabIdOf } from './harness/extension-api.ts';
import { waitForPanel } from './harness/panel-view.ts';
import { endMotion } from './harness/run-in-surface.ts';
import { startWorld, type World } from './harness/world.ts';

describe.each(browserKinds)('a recognized page in %s', (kind) => {
  let world: World;
  beforeAll(async () => {
    world = await startWorld(kind);
  });
  afterAll(() => world?.close());

  it('shows the panel beside the article, and keeps a screenshot', async () => {
    const page = await world.visit('sample-story');
    const view = await waitForPanel(world, page, 'the panel with text', ({ text }) => text.length > 100);
    expect(view.text).toMatch(/OONI/);
    const articleEnd = await page.evaluate(
      () => document.querySelector('article')?.getBoundingClientRect().right ?? 0,
    );
    expect(view.box.x, 'the panel covers the text of the article').toBeGreaterThanOrEqual(articleEnd);
    await endMotion(world, page);
    await page.screenshot({ path: `artifacts/panel-${kind}.png` });
  });

  it('keeps a report of it that holds addresses, terms and dates but no text of the page', async () => {
    const tabId = await tabIdOf(world, world.pages.get('sample-story')?.url ?? '');
    const report = await readReport(world, tabId);
    expect(report).toMatchObject({ about: true, lang: 'en', asked: false });
    expect(report?.probability).toBeGreaterThan(0.5);
    expect(report?.published?.date).toMatch(/^2021-10-18/);
    const expected = world.pages.get('sample-story')?.topics;
    expect(report?.topics.map(({ id }) => id)).toEqual(expect.arrayContaining(expected ?? []));
    expect(JSON.stringify(report)).not.toMatch(/crossword|Salane|photographs/);
  });

  it('counts the topics on the badge', async () => {
    const tabId = await tabIdOf(world, world.pages.get('sample-story')?.url ?? '');
    expect(await readBadge(world, tabId)).toMatch(/^\d+$/);
  });

  it('asks the network for nothing', () => {
    expect(world.server.strangers()).toEqual([]);
  });
});
