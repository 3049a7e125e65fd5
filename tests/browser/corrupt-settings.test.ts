import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { browserKinds } from '../../src/commands/browsers/browser-kinds.ts';
import { corruptSettings, registeredScripts } from './harness/extension-api.ts';
import { waitForPanel } from './harness/panel-view.ts';
import { rest, until } from './harness/until.ts';
import { startWorld, type World } from './harness/world.ts';

const corrupt: unknown[] = [
  'not an object',
  null,
  [],
  { version: 99 },
  { version: 1, where: 'everywhere', opening: 7, hiddenSites: 'bbc.com', paused: 'no', textSize: -1e9 },
  {
    version: 1,
    where: 'chosen',
    chosenSites: [null, { host: 'a' }, '*://*/*', '..', 'a b'],
    hiddenSites: ['', '('],
  },
];

describe.each(browserKinds)('settings that cannot be read in %s', (kind) => {
  let world: World;
  beforeAll(async () => {
    world = await startWorld(kind);
  });
  afterAll(() => world?.close());

  it.each(corrupt.map((value) => [JSON.stringify(value), value]))('do no harm: %s', async (_, value) => {
    await corruptSettings(world, value);
    await rest(400);
    const options = await world.openBehind(world.paths.options);
    await until('the options', () =>
      options.evaluate(() => document.querySelectorAll('input[type="radio"]').length > 5),
    );
    await options.close();
    // What cannot be read counts as its default; the last one chooses sites, and has none that can be read.
    if ((value as { where?: string } | null)?.where === 'chosen') {
      await until('no script', async () => (await registeredScripts(world)).length === 0);
      return;
    }
    const page = await world.visit('sample-story');
    const view = await waitForPanel(world, page);
    expect(view.text).not.toBe('');
    await page.close();
  });
});
