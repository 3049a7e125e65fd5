import { readFileSync } from 'node:fs';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { browserKinds } from '../../src/commands/browsers/browser-kinds.ts';
import { changeSettings, readReport, registeredScripts, tabIdOf } from './harness/extension-api.ts';
import { extensionFolder } from './harness/extension-folder.ts';
import { messagePattern } from './harness/messages.ts';
import { askGate } from './harness/outcome.ts';
import { press, waitForText } from './harness/page-text.ts';
import { readPanel, waitForNoPanel, waitForPanel } from './harness/panel-view.ts';
import { rest, until } from './harness/until.ts';
import { startWorld, type World } from './harness/world.ts';

describe.each(browserKinds)('"only when I ask" in %s', (kind) => {
  let world: World;
  let story: Page;
  let open: Page;
  beforeAll(async () => {
    world = await startWorld(kind);
  });
  afterAll(() => world?.close());

  it('is told apart from "every page" by this test', async () => {
    expect(await registeredScripts(world)).toEqual(['gate']);
    const page = await world.visit('recipe');
    if (kind === 'chrome')
      await until('a world of ours in the page', async () => (await worldsOfOurs(page)).length > 0);
    const tabId = await tabIdOf(world, page);
    await until('our script to answer', () => askGate(world, tabId));
    open = page;
  });

  it('runs nothing of ours on any page, those that are open among them', async () => {
    await changeSettings(world, { where: 'asked' });
    await until('the script to be unregistered', async () => (await registeredScripts(world)).length === 0);
    const tab = await tabIdOf(world, open);
    await until('our script to end', async () => (await askGate(world, tab)) === null);
    await open.close();
    const manifest = JSON.parse(readFileSync(`${extensionFolder(kind)}/manifest.json`, 'utf8'));
    expect(manifest, 'a declared content script runs whatever the settings say').not.toHaveProperty(
      'content_scripts',
    );

    for (const slug of ['recipe', 'sample-story', 'late-story', 'strict-csp-story']) {
      const page = await world.visit(slug);
      await rest(1500);
      if (kind === 'chrome') expect(await worldsOfOurs(page), slug).toEqual([]);
      const tabId = await tabIdOf(world, page);
      expect(await askGate(world, tabId), slug).toBeNull();
      expect(await readReport(world, tabId), slug).toBeNull();
      if (slug === 'sample-story') story = page;
      else await page.close();
    }
  });

  it('explains a page when asked, and that page only', async () => {
    await story.bringToFront();
    const popup = await world.openBehind(world.paths.popup);
    await waitForText(popup, messagePattern('popup_not_looked'));
    await press(popup, messagePattern('popup_look'));
    await waitForPanel(world, story, 'the open panel', ({ isOpen }) => isOpen);
    expect(await registeredScripts(world)).toEqual([]);

    const other = await world.visit('strict-csp-story');
    await rest(1500);
    expect(await askGate(world, await tabIdOf(world, other))).toBeNull();
    await waitForNoPanel(world, other);
    await other.close();
  });

  it('looks at chosen sites and no others', async () => {
    await changeSettings(world, { where: 'chosen', chosenSites: ['strict.example'] });
    await until('the script to be registered', async () => (await registeredScripts(world)).length === 1);
    const chosen = await world.visit('strict-csp-story');
    await waitForPanel(world, chosen);
    const other = await world.visit('xhtml-story');
    await rest(1500);
    expect(await askGate(world, await tabIdOf(world, other))).toBeNull();
    expect(await readPanel(world, other)).toBeNull();
  });
});

/** The names of the isolated worlds of extensions in a page, asked of the browser itself. */
async function worldsOfOurs(page: Page): Promise<string[]> {
  const session = await page.createCDPSession();
  const worlds: string[] = [];
  session.on('Runtime.executionContextCreated', ({ context }) => {
    if (context.origin.startsWith('chrome-extension:')) worlds.push(context.name || context.origin);
  });
  await session.send('Runtime.enable');
  await session.detach();
  return worlds;
}
