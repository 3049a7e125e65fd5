import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { browserKinds } from '../../src/commands/browsers/browser-kinds.ts';
import { defaultSettings, type Settings, type Theme } from '../../src/core/settings.ts';
import { changeSettings } from './harness/extension-api.ts';
import { messagePattern } from './harness/messages.ts';
import { waitForOutcome } from './harness/outcome.ts';
import { press, waitForText } from './harness/page-text.ts';
import { waitForPanel } from './harness/panel-view.ts';
import { visitSandboxed } from './harness/sandboxed-page.ts';
import { visitUnending } from './harness/unending-page.ts';
import { rest } from './harness/until.ts';
import { startWorld, type World } from './harness/world.ts';

interface State {
  name: string;
  settings?: Partial<Settings>;
  /** Opens the page in front. */
  visit(world: World): Promise<Page>;
  /** Message keys: what the popup says, and its first button. */
  says: string;
  first: string;
}

async function visitStory(world: World): Promise<Page> {
  return world.visit('sample-story');
}

const states: State[] = [
  {
    name: 'recognized',
    async visit(world) {
      const page = await visitStory(world);
      await waitForOutcome(world, page, 'recognized');
      return page;
    },
    says: 'subject',
    first: 'open_beside',
  },
  {
    name: 'recognized and sandboxed',
    visit: visitSandboxed,
    says: 'popup_sandboxed',
    first: 'open_side_panel',
  },
  {
    name: 'quiet',
    async visit(world) {
      const page = await world.visit('recipe');
      await waitForOutcome(world, page, 'quiet');
      return page;
    },
    says: 'popup_quiet',
    first: 'popup_explain',
  },
  {
    name: 'not looked at',
    settings: { where: 'asked' },
    visit: visitStory,
    says: 'popup_not_looked_text',
    first: 'popup_look',
  },
  {
    name: 'waiting',
    visit: visitUnending,
    says: 'popup_waiting',
    first: 'popup_at_once',
  },
  {
    name: 'hidden here',
    settings: { hiddenSites: ['meridiancourier.example'] },
    visit: visitStory,
    says: 'popup_hidden',
    first: 'popup_show_again',
  },
  {
    name: 'paused',
    settings: { paused: true },
    visit: visitStory,
    says: 'popup_paused',
    first: 'popup_resume',
  },
  {
    name: 'unsupported',
    async visit(world) {
      const page = await world.open.browser.newPage();
      await page.bringToFront();
      return page;
    },
    says: 'popup_unsupported',
    first: 'options_library',
  },
];

describe.each(browserKinds)('the popup in %s', (kind) => {
  let world: World;
  beforeAll(async () => {
    world = await startWorld(kind);
    world.server.serveHost('dead.example', () => ({ breaksOff: 'before' }));
  });
  afterAll(() => world?.close());
  afterEach(async () => {
    for (const page of await world.open.browser.pages()) if (page !== world.control) await page.close();
  });

  /** What is in the popup's card, and whether anything stands out of it. */
  const readCard = (popup: Page) =>
    popup.evaluate(() => {
      const card = document.querySelector<HTMLElement>('.state');
      return {
        text: card?.innerText ?? '',
        first: card?.querySelector('button')?.innerText ?? '',
        isFirst: card?.querySelector('button')?.classList.contains('is-first') ?? false,
        over: document.documentElement.scrollWidth - document.documentElement.clientWidth,
      };
    });

  /** Runs the popup's script once more, in a page that was changed meanwhile. */
  async function startAgain(popup: Page): Promise<void> {
    await popup.evaluate(() => {
      const fresh = document.createElement('div');
      fresh.id = 'root';
      document.getElementById('root')?.replaceWith(fresh);
    });
    await popup.evaluate(`import('./popup.js?${Date.now()}').then(() => undefined)`);
  }

  async function photograph(popup: Page, name: string): Promise<void> {
    // Chromium draws no picture of a tab that is behind another.
    await popup.bringToFront();
    await rest(150);
    await popup.screenshot({ path: `artifacts/popup-${name.replaceAll(' ', '-')}-${kind}.png` });
  }

  const change = (settings: Partial<Settings>) => changeSettings(world, { ...defaultSettings, ...settings });

  it.each(states.map((state) => [state.name, state] as const))(
    'says what a page is that is %s, and the best step first',
    async (name, { settings = {}, visit, says, first }) => {
      await change(settings);
      await rest(300);
      const page = await visit(world);
      for (const theme of ['light', 'dark'] satisfies Theme[]) {
        await change({ ...settings, theme });
        await page.bringToFront();
        const popup = await world.openBehind(world.paths.popup);
        await waitForText(popup, messagePattern(says));
        const card = await readCard(popup);
        expect(card.first).toMatch(messagePattern(first));
        expect(card.isFirst).toBe(true);
        expect(card.over).toBeLessThanOrEqual(0);
        await photograph(popup, `${name} ${theme}`);
        await popup.close();
      }
      await page.close();
    },
  );

  it('explains a page that does not end to load, when asked', async () => {
    await change({});
    const page = await visitUnending(world);
    const popup = await world.openBehind(world.paths.popup);
    await press(popup, messagePattern('popup_at_once'));
    await waitForPanel(world, page, 'the open panel', ({ isOpen }) => isOpen);
    await page.close();
  });

  it('says on being asked that a page lets no panel stand in it, where that was not tried before', async () => {
    await change({ opening: 'toolbar' });
    const page = await visitSandboxed(world);
    const popup = await world.openBehind(world.paths.popup);
    await press(popup, messagePattern('open_beside'));
    await waitForText(popup, messagePattern('popup_sandboxed'));
    expect((await readCard(popup)).first).toMatch(messagePattern('open_side_panel'));
    expect(await page.evaluate(() => document.querySelectorAll('[popover]').length)).toBe(0);
    await popup.close();
    await page.close();
  });

  it('says that it may not read a page, where the browser does not let it, and forgets that with the page', async () => {
    await change({});
    const page = await world.open.browser.newPage();
    await page.goto('http://dead.example/story').catch(() => undefined);
    await page.bringToFront();
    for (const theme of ['light', 'dark'] satisfies Theme[]) {
      await change({ theme });
      await page.bringToFront();
      const popup = await world.openBehind(world.paths.popup);
      // The second time it knows.
      if (theme === 'light') await press(popup, messagePattern('popup_look'));
      await waitForText(popup, messagePattern('popup_failed_access'));
      expect((await readCard(popup)).first).toMatch(messagePattern('popup_again'));
      await photograph(popup, `no access ${theme}`);
      await popup.close();
    }
    await page.goto(world.pages.get('recipe')?.url ?? '');
    await page.bringToFront();
    await waitForOutcome(world, page, 'quiet');
    const popup = await world.openBehind(world.paths.popup);
    await waitForText(popup, messagePattern('popup_quiet'));
    await popup.close();
    await page.close();
  });

  it('is no empty box where something of ours goes wrong', async () => {
    await change({});
    const page = await visitStory(world);
    await waitForOutcome(world, page, 'recognized');
    const popup = await world.openBehind(world.paths.popup);
    await waitForText(popup, messagePattern('popup_recognized'));
    await popup.evaluate(() => {
      const { session } = (globalThis.browser ?? chrome).storage;
      Object.defineProperty(session, 'get', { value: () => Promise.reject(new Error('no memory')) });
    });
    await startAgain(popup);
    await waitForText(popup, messagePattern('popup_failed_crashed'));
    await photograph(popup, 'crashed light');
    await popup.close();
    await page.close();
  });

  it('says that a look went wrong no longer than until the next change', async () => {
    await change({});
    const page = await world.visit('recipe');
    await waitForOutcome(world, page, 'quiet');
    const popup = await world.openBehind(world.paths.popup);
    await waitForText(popup, messagePattern('popup_quiet'));
    await popup.evaluate(() => {
      const fail = () => {
        throw new Error('nobody answers');
      };
      for (const api of [globalThis.browser, globalThis.chrome])
        if (api) Object.defineProperty(api.runtime, 'sendMessage', { value: fail });
    });
    await press(popup, messagePattern('popup_explain'));
    await waitForText(popup, messagePattern('popup_failed_crashed'));
    await press(popup, messagePattern('pause_switch'));
    await waitForText(popup, messagePattern('popup_paused'));
    await popup.close();
    await page.close();
  });

  it('holds the whole panel where the browser has no sidebar, as on phones', async () => {
    await change({});
    const page = await visitStory(world);
    await waitForOutcome(world, page, 'recognized');
    const popup = await world.openBehind(world.paths.popup);
    await waitForText(popup, messagePattern('popup_recognized'));
    await popup.setViewport({ width: 390, height: 800 });
    await popup.evaluate(() => {
      // As in Firefox for Android, where this is not there.
      for (const name of ['sidebarAction', 'sidePanel'])
        for (const api of [globalThis.browser, globalThis.chrome])
          if (api && name in api) Object.defineProperty(api, name, { value: undefined });
    });
    await startAgain(popup);
    await waitForText(popup, messagePattern('confidence_high'));
    const text = await waitForText(popup, messagePattern('tab_sources'));
    expect(text).toMatch(/OONI/);
    await popup.evaluate(() => document.querySelector<HTMLElement>('.card-toggle')?.click());
    await waitForText(popup, messagePattern('section_sources'));
    const view = await popup.evaluate(() => ({
      over: document.documentElement.scrollWidth - innerWidth,
      foot: document.querySelector('.popup-foot')?.getBoundingClientRect().bottom ?? 0,
      room: document.querySelector('.scroller')?.clientHeight ?? 0,
      height: innerHeight,
    }));
    expect(view.over).toBeLessThanOrEqual(0);
    expect(view.foot).toBeLessThanOrEqual(view.height + 1);
    expect(view.room).toBeGreaterThan(300);
    await photograph(popup, 'holds panel');
    await popup.close();
    await page.close();
  });
});
