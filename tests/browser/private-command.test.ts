import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { changeSettings, readBadge, tabIdOf } from './harness/extension-api.ts';
import { inFirefoxWindow } from './harness/firefox-window.ts';
import { readPanel } from './harness/panel-view.ts';
import { until } from './harness/until.ts';
import { startWorld, type World } from './harness/world.ts';

/**
 * Firefox only: no driver reaches the keys of a Chromium without a screen. What both do from there on is tried in
 * `browser-layer/background-calls.test.ts`.
 */
describe('the keyboard command in private reading in firefox', () => {
  let world: World;
  beforeAll(async () => {
    world = await startWorld('firefox', {
      firefoxPreferences: { 'extensions.background.idle.timeout': 400 },
    });
    await changeSettings(world, { opening: 'private' });
  });
  afterAll(() => world?.close());

  it.each([
    ['a background that runs', false],
    ['one that was stopped', true],
  ])('opens and closes the sidebar, with %s', async (_, isStopped) => {
    const page = await world.visit('sample-story');
    const tab = await tabIdOf(world, page);
    await until('a badge', async () => (await readBadge(world, tab)) !== '');
    for (const wanted of ['open', 'closed'] as const) {
      if (isStopped)
        await until('Firefox to stop the background', () =>
          world.control.evaluate(
            () => !chrome.extension.getViews().some((view) => view.location.pathname.includes('background')),
          ),
        );
      await pressCommand(world);
      await until(`the sidebar to be ${wanted}`, () => isSidebar(world, wanted));
    }
    expect(await readPanel(world, page)).toBeNull();
    await page.close();
  });
});

/** Presses the command's keys in Firefox's own window, as a reader does. */
function pressCommand(world: World): Promise<boolean> {
  return inFirefoxWindow<boolean>(
    world,
    `(() => {
      const keys = Cc['@mozilla.org/text-input-processor;1'].createInstance(Ci.nsITextInputProcessor);
      keys.beginInputTransactionForTests(window);
      const key = (name, code, keyCode) => new KeyboardEvent('', { key: name, code, keyCode });
      const held = [key('Alt', 'AltLeft', 18), key('Shift', 'ShiftLeft', 16), key('L', 'KeyL', 76)];
      for (const one of held) keys.keydown(one);
      for (const one of held.reverse()) keys.keyup(one);
      return true;
    })()`,
  );
}

/** Whether the sidebar is open and explains a page, or, where it is to be closed, is closed. */
async function isSidebar(world: World, wanted: 'open' | 'closed'): Promise<boolean> {
  const isOpen = await inFirefoxWindow<boolean>(world, 'SidebarController.isOpen');
  if (wanted === 'closed' || !isOpen) return isOpen === (wanted === 'open');
  return world.control.evaluate(
    (path) =>
      chrome.extension
        .getViews()
        .some(({ location, document }) =>
          Boolean(location.pathname.endsWith(path) && document.querySelector('[role="tablist"]')),
        ),
    world.paths.side,
  );
}
