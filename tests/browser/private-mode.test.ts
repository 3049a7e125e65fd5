import { readdirSync } from 'node:fs';
import type { Dialog, Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { browserKinds } from '../../src/commands/browsers/browser-kinds.ts';
import { explainSelection } from './harness/choose-from-menu.ts';
import { changeSettings, readBadge, tabIdOf } from './harness/extension-api.ts';
import { extensionFolder } from './harness/extension-folder.ts';
import { messagePattern } from './harness/messages.ts';
import { openSidePanel } from './harness/open-side-panel.ts';
import { openStory } from './harness/open-story.ts';
import { expectQuiet } from './harness/outcome.ts';
import { readText, waitForText } from './harness/page-text.ts';
import { clickInPanel, readPanel, waitForNoPanel, waitForPanel } from './harness/panel-view.ts';
import { portray, witness } from './harness/self-portrait.ts';
import { rest, until } from './harness/until.ts';
import { startWorld, type World } from './harness/world.ts';
import { html, story } from './hostile/hostile-page.ts';

const address = 'https://watchful.example/story';

/** Words that stand in our panel and not in the page. */
const ourWords = ['Sidelight', 'Recognized with', 'In this page', 'Archived copy', 'ways round'];

/** Runs in a page: looks for us in every way that a page has. Each answer is a line. */
async function search(ownAddresses: string[], words: string[]): Promise<string[]> {
  const found: string[] = [];
  const say = (what: string, ...values: unknown[]) => found.push(`${what}: ${values.map(String).join(' ')}`);

  const elements = [...document.querySelectorAll('*')];
  say('elements', elements.length, elements.filter(({ shadowRoot }) => shadowRoot).length);
  say('top layer', document.querySelectorAll(':popover-open, :modal, :fullscreen').length);
  say('frames', window.length);
  const hit = new Set<string>();
  for (let x = 1; x < innerWidth; x += 17)
    for (let y = 1; y < innerHeight; y += 17)
      for (const element of document.elementsFromPoint(x, y)) hit.add(element.nodeName);
  say('under every point', ...[...hit].sort());
  say('window', innerWidth, innerHeight, scrollX, scrollY, document.documentElement.scrollWidth);

  say('sheets', document.styleSheets.length, document.adoptedStyleSheets.length);
  for (const element of elements) {
    const { position, zIndex, display, color, outlineStyle } = getComputedStyle(element);
    say(element.nodeName, position, zIndex, display, color, outlineStyle);
    const box = element.getBoundingClientRect();
    say('box', Math.round(box.x), Math.round(box.y), Math.round(box.width), Math.round(box.height));
  }
  for (const name of ['sidelight', 'sidelight-current']) {
    const { backgroundColor, color } = getComputedStyle(document.body, `::highlight(${name})`);
    say(name, backgroundColor, color);
  }
  say('highlights', ...(CSS.highlights?.keys() ?? []));

  const find = (window as unknown as { find(text: string, ...how: boolean[]): boolean }).find;
  for (const word of words) say(`find ${word}`, find.call(window, word, false, false, true));
  getSelection()?.selectAllChildren(document.documentElement);
  say('selection', getSelection()?.toString());
  getSelection()?.removeAllRanges();

  const ways: Record<string, (url: string) => Promise<unknown>> = {
    fetch: (url) => fetch(url, { mode: 'no-cors' }),
    // As text: what builds the tests would put something of its own in place of it.
    import: new Function('url', 'return import(url)') as (url: string) => Promise<unknown>,
  };
  for (const [name, property] of [
    ['img', 'src'],
    ['script', 'src'],
    ['link', 'href'],
    ['audio', 'src'],
  ] as const)
    ways[name] = (url) =>
      new Promise((resolve, reject) => {
        const element = document.createElement(name);
        if (name === 'link') element.setAttribute('rel', 'stylesheet');
        element.addEventListener('load', resolve);
        element.addEventListener('loadeddata', resolve);
        element.addEventListener('error', () => reject(new Error('refused')));
        element.setAttribute(property, url);
        document.head.append(element);
        setTimeout(() => reject(new Error('silence')), 4000);
      });
  await Promise.all(
    ownAddresses.flatMap((url) =>
      Object.entries(ways).map(([way, load]) =>
        load(url).then(
          () => say(`${way} ${url}`, 'loaded'),
          (error: unknown) => say(`${way} ${url}`, (error as Error).name),
        ),
      ),
    ),
  );
  say(
    'resources',
    ...performance
      .getEntriesByType('resource')
      .map(({ name, entryType }) => `${entryType} ${name}`)
      .sort(),
  );
  const api = (window as { chrome?: { runtime?: unknown } }).chrome?.runtime;
  say('runtime', typeof api, typeof (window as { browser?: unknown }).browser);
  return found.sort();
}

describe.each(browserKinds)('in private reading, in %s', (kind) => {
  let world: World;
  let bare: World;
  beforeAll(async () => {
    world = await startWorld(kind);
    bare = await startWorld(kind, { withExtension: false });
    const body = html({ script: witness, body: story });
    for (const { server } of [world, bare]) server.serve(address, { body });
    await changeSettings(world, { opening: 'private' });
  });
  afterAll(async () => {
    await world?.close();
    await bare?.close();
  });
  afterEach(async () => {
    for (const page of await world.open.browser.pages()) if (page !== world.control) await page.close();
  });

  /**
   * Every file of ours that there is, at its own address. The one that pages may load has another in each run of Chrome; in Firefox all
   * have the name of this installation in theirs, which no page learns: to know it here would be to cheat.
   */
  const ownAddresses = () =>
    readdirSync(extensionFolder(kind), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && /\.(?:js|css|html|json|png|svg)$/.test(entry.name))
      .map(({ parentPath, name }) => `${parentPath}/${name}`.slice(extensionFolder(kind).length + 1))
      .filter((path, index) => !path.includes('/') || index % 7 === 0)
      .filter((path) => kind === 'chrome' || path !== 'panel.html')
      .map((path) => world.open.extensionUrl(path));

  const readOpening = () =>
    world.control.evaluate(async () => {
      const { settings } = await (globalThis.browser ?? chrome).storage.local.get('settings');
      return (settings as { opening?: string }).opening;
    });

  /** What a page sees of itself after `act`. */
  async function look({ open }: World, act: (page: Page) => Promise<unknown>) {
    const page = await open.browser.newPage();
    await page.goto(address, { waitUntil: 'load' });
    await page.bringToFront();
    await act(page);
    const witnessed = await page.evaluate('witnessed');
    const portrait = await page.evaluate(portray);
    const found = await page.evaluate(search, ownAddresses(), ourWords);
    await page.close();
    return { witnessed, portrait, found };
  }

  it('a page that looks for us finds what it finds where we are not, whatever the reader does', async () => {
    const withUs = await look(world, async (page) => {
      const tab = await tabIdOf(world, page);
      await until('a badge', async () => (await readBadge(world, tab)) !== '');
      // All that would bring something into the page otherwise.
      const answers = await world.control.evaluate(async (id) => {
        const { runtime } = globalThis.browser ?? chrome;
        const ask = (call: string, ...args: unknown[]) => runtime.sendMessage({ call, args });
        await ask('explainTab', id);
        await ask('openInPage', id);
        return [await ask('showInTab', id, 'dns-tampering'), await ask('showInTab', id, 'tor')];
      }, tab);
      expect(answers).toEqual([{ value: { count: 0, index: 0 } }, { value: { count: 0, index: 0 } }]);
      await rest(900);
      expect(await readPanel(world, page)).toBeNull();
    });
    const without = await look(bare, () => rest(900));
    expect(withUs.found).toEqual(without.found);
    expect(withUs.portrait).toEqual(without.portrait);
    expect(withUs.witnessed).toEqual(without.witnessed);
    expect(withUs.found.filter((line) => line.endsWith(': loaded'))).toEqual([]);
  });

  it('the same search finds a panel that stands in the page', async () => {
    await changeSettings(world, { opening: 'open' });
    const withPanel = await look(world, (page) => waitForPanel(world, page));
    await changeSettings(world, { opening: 'private' });
    const without = await look(bare, () => rest(100));
    expect(withPanel.found).not.toEqual(without.found);
  });

  it('takes away a panel that is there, and what it marked, when it is chosen in its menu', async () => {
    await changeSettings(world, { opening: 'open' });
    const page = await openStory(world, 'sample-story');
    const readMarks = () =>
      page.evaluate(() => [
        CSS.highlights.size,
        getComputedStyle(document.body, '::highlight(sidelight)').backgroundColor,
      ]);
    // A frame of the page's own that is named like ours tells of a style that speaks of ours.
    await page.evaluate(() => {
      const frame = document.createElement('iframe');
      frame.title = 'Sidelight';
      frame.setAttribute('credentialless', '');
      frame.style.visibility = 'hidden';
      frame.id = 'like-ours';
      document.body.append(frame);
    });
    const isLikeOursHidden = () =>
      page.evaluate(
        () => getComputedStyle(document.getElementById('like-ours') as Element).visibility === 'hidden',
      );
    const before = await readMarks();
    await clickInPanel(world, page, /ooni/i);
    await clickInPanel(world, page, messagePattern('finder_show'));
    await until('the marks', async () => (await readMarks())[0] !== 0);
    await clickInPanel(world, page, messagePattern('menu'));
    await clickInPanel(world, page, messagePattern('opening_private'));
    await waitForNoPanel(world, page);
    await until('the marks to leave', async () => String(await readMarks()) === String(before));
    await until('the style of the frame to leave', isLikeOursHidden);
    await until('the choice to be kept', async () => (await readOpening()) === 'private');
  });

  it('takes panels away though another page with one does not answer', async () => {
    await changeSettings(world, { opening: 'open' });
    // Pages are told in the order of their tabs.
    const silent = await openStory(world, 'cited-story');
    const page = await openStory(world, 'sample-story');
    const asked = new Promise<Dialog>((resolve) => silent.once('dialog', resolve));
    await silent.bringToFront();
    await silent.evaluate(() => void setTimeout(() => alert('Stay?')));
    const dialog = await asked;
    await changeSettings(world, { opening: 'private' });
    await waitForNoPanel(world, page);
    await dialog.accept();
    await waitForNoPanel(world, silent);
  });

  it('a panel does not come back with an answer from before', async () => {
    await changeSettings(world, { opening: 'open' });
    const page = await openStory(world, 'sample-story');
    const tab = await tabIdOf(world, page);
    await world.control.evaluate((id) => {
      const { tabs } = globalThis.browser ?? chrome;
      const tell = (call: string) => tabs.sendMessage(id, { call, args: [] }, { frameId: 0 });
      return Promise.all([tell('refreshPanel'), tell('removePanel')]);
    }, tab);
    expect(await readPanel(world, page)).toBeNull();
  });

  it('explains what is selected beside the page, and puts nothing into it', async () => {
    await changeSettings(world, { opening: 'private' });
    const page = await world.visit('recipe');
    await expectQuiet(world, page);
    const side = await openSidePanel(world, page);
    await page.evaluate(() => {
      const came: string[] = [];
      Object.assign(globalThis, { came });
      const note = (changes: MutationRecord[]) =>
        came.push(...changes.flatMap(({ addedNodes }) => [...addedNodes].map(({ nodeName }) => nodeName)));
      new MutationObserver(note).observe(document, { childList: true, subtree: true });
    });
    await explainSelection(world, page);
    expect(await waitForText(side, messagePattern('back_home'))).toMatch(/Snowflake/);
    expect(await readPanel(world, page)).toBeNull();
    // The test's own paragraph, in which something is selected.
    expect(await page.evaluate('came')).toEqual(['P']);
    if (kind === 'firefox') await side.close();
  });

  it('the browser’s own panel explains the page, and offers nothing that would stand in it', async () => {
    const page = await world.visit(address);
    const tab = await tabIdOf(world, page);
    await until('a badge', async () => (await readBadge(world, tab)) !== '');
    const popup = await world.openBehind(world.paths.popup);
    await waitForText(popup, messagePattern('popup_recognized'));
    expect(await readText(popup)).not.toMatch(messagePattern('open_beside'));
    await popup.screenshot({ path: `artifacts/private-popup-${kind}.png` });
    await popup.close();
    const side = await openSidePanel(world, page);
    await waitForText(side, /OONI/);
    await side.evaluate(() => document.querySelector<HTMLElement>('.card-toggle')?.click());
    await waitForText(side, messagePattern('section_sources'));
    expect(await readText(side)).not.toMatch(messagePattern('finder_show'));
    await side.screenshot({ path: `artifacts/private-side-${kind}.png` });
    if (kind === 'firefox') await side.close();
    await page.close();
  });
});
