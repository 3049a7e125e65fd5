import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { browserKinds } from '../../src/commands/browsers/browser-kinds.ts';
import { changeSettings, readBadge, tabIdOf } from './harness/extension-api.ts';
import { inFirefoxWindow } from './harness/firefox-window.ts';
import { messagePattern } from './harness/messages.ts';
import { readPanel, waitForPanel } from './harness/panel-view.ts';
import { visitSandboxed } from './harness/sandboxed-page.ts';
import { until } from './harness/until.ts';
import { tellWorker } from './harness/worker.ts';
import { startWorld, type World } from './harness/world.ts';

/** Firefox only: Chromium opens its side panel for real keys alone, and no driver reaches them without a screen. */
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

describe.each(browserKinds)('the keyboard command in %s', (kind) => {
  let world: World;
  beforeAll(async () => {
    world = await startWorld(kind);
  });
  afterAll(() => world?.close());

  it('opens the popup on a page that lets no panel stand in it, which says so', async () => {
    const page = await visitSandboxed(world);
    const tab = await tabIdOf(world, page);
    await page.bringToFront();
    await giveCommand(world, tab);
    await waitForPopup(world, messagePattern('popup_sandboxed'));
    await page.close();
  });

  it('opens the popup where everything is paused, and none where a panel comes', async () => {
    const page = await world.visit('sample-story');
    const tab = await tabIdOf(world, page);
    await waitForPanel(world, page);
    await page.bringToFront();
    await giveCommand(world, tab);
    await until('the panel to close', async () => (await readPanel(world, page)) === null);
    expect(await popupText(world)).toBeUndefined();
    await changeSettings(world, { paused: true });
    await page.bringToFront();
    await giveCommand(world, tab);
    await waitForPopup(world, messagePattern('popup_paused'));
    await page.close();
  });
});

/** Waits until the browser's popup says this, and closes it. */
async function waitForPopup(world: World, says: RegExp): Promise<void> {
  await until(`a popup that says "${says.source}"`, async () => says.test((await popupText(world)) ?? ''));
  await world.control.evaluate(() => {
    for (const view of chrome.extension.getViews({ type: 'popup' })) view.close();
  });
}

/** What the popup that the browser shows says; undefined where it shows none. */
function popupText(world: World): Promise<string | undefined> {
  return world.control.evaluate(
    () => chrome.extension.getViews({ type: 'popup' })[0]?.document.body.innerText,
  );
}

/** Gives the command as its keys do: pressed in Firefox; in Chromium, where no driver reaches them, told to the background. */
async function giveCommand(world: World, tab: number): Promise<void> {
  if (world.kind === 'firefox') await pressCommand(world);
  else await tellWorker(world, 'commands.onCommand', 'toggle-panel', tab);
}

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
