import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { LookupStart } from '../../src/browser/lookups/lookup-calls.ts';
import { browserKinds } from '../../src/commands/browsers/browser-kinds.ts';
import { changeSettings, readSession, tabIdOf } from './harness/extension-api.ts';
import { inFirefoxWindow } from './harness/firefox-window.ts';
import { answerConsent, findConsent } from './harness/lookup-calls.ts';
import { messagePattern } from './harness/messages.ts';
import { waitForOutcome } from './harness/outcome.ts';
import { findButton, press, waitForText } from './harness/page-text.ts';
import { serveStandIns, serviceHosts } from './harness/stand-ins.ts';
import { until } from './harness/until.ts';
import { startWorld, type World } from './harness/world.ts';

describe.each(browserKinds)('where the reader keeps Sidelight from all sites, in %s', (kind) => {
  let world: World;
  let story: Page;
  let tab: number;
  beforeAll(async () => {
    world = await startWorld(kind);
    serveStandIns(world.server);
    story = await world.visit('plain-text');
    await waitForOutcome(world, story, 'recognized');
    tab = await tabIdOf(world, story);
    await changeSettings(world, { consents: { wayback: 'always' }, keepAnswers: false });
    await withhold();
    expect(await mayReach('https://web.archive.org/*')).toBe(false);
  });
  afterAll(() => world?.close());

  it('a service is not asked, though it may always be: the reader is asked for access first', async () => {
    expect(await start()).toEqual({ started: false, asks: ['wayback'] });
    await waitForText(await findConsent(world), messagePattern('service_wayback_learns'));
    expect(await trail()).toBeUndefined();
    expect(world.server.askedOf(...serviceHosts)).toEqual([]);
  });

  it('a refusal is told in words, and nobody is asked', async () => {
    const page = await findConsent(world);
    if (kind === 'chrome') await press(page, messagePattern('consent_not_now'));
    else {
      await clickIn(page, messagePattern('consent_always'));
      await answerPrompt('secondaryButton');
      await waitForText(page, messagePattern('consent_no_permission'));
      await answerConsent(world, messagePattern('consent_not_now'));
    }
    expect(await mayReach('https://web.archive.org/*')).toBe(false);
    expect(await trail()).toBeUndefined();
    expect(world.server.askedOf(...serviceHosts)).toEqual([]);
  });

  it('with access to that service, and to nothing else, the captures are found', async () => {
    if (kind === 'chrome') {
      // Its prompt is the system's own window: the answer is given where the reader finds it later.
      await setAccess('addHostPermission', 'https://web.archive.org/*');
      await setAccess('addHostPermission', 'https://archive.org/*');
      expect(await start()).toEqual({ started: true, asks: [] });
    } else {
      await start();
      const page = await findConsent(world);
      await clickIn(page, messagePattern('consent_always'));
      await answerPrompt('button');
    }
    const done = await until('the capture', async () => {
      const now = await trail();
      return now?.state === 'done' ? now : null;
    });
    expect(done.links[0]?.capture).toMatchObject({ value: { archive: 'wayback' } });
    expect(await mayReach('https://archive.org/*')).toBe(true);
    expect(await mayReach('https://arquivo.pt/*')).toBe(false);
    expect(world.server.askedOf(...serviceHosts).map(({ url }) => url.host)).toEqual(['web.archive.org']);
  });

  /** Takes back the access to all sites, as the reader can in the browser's own pages. */
  async function withhold(): Promise<void> {
    if (kind === 'chrome') {
      await setAccess('updateExtensionConfiguration', 'ON_SPECIFIC_SITES');
      return;
    }
    // Other tests have Firefox answer every question with yes: here the reader does.
    await inFirefoxWindow(
      world,
      `Services.prefs.setBoolPref('extensions.webextOptionalPermissionPrompts', true) ?? true`,
    );
    await world.control.evaluate(async () => {
      await (globalThis.browser as typeof chrome).permissions.remove({
        origins: ['http://*/*', 'https://*/*'],
      });
    });
  }

  /** What Chromium's own page of extensions does when the reader changes their access to sites. */
  async function setAccess(
    call: 'updateExtensionConfiguration' | 'addHostPermission',
    value: string,
  ): Promise<void> {
    const page = await world.open.browser.newPage();
    await page.goto('chrome://extensions');
    await page.evaluate(
      async (name, id, given) => {
        const { developerPrivate } = chrome as unknown as {
          developerPrivate: Record<string, (...args: unknown[]) => Promise<void>>;
        };
        if (name === 'addHostPermission') await developerPrivate[name]?.(id, given);
        else await developerPrivate[name]?.({ extensionId: id, hostAccess: given });
      },
      call,
      new URL(world.open.extensionUrl('')).host,
      value,
    );
    await page.close();
    await story.bringToFront();
  }

  function mayReach(origin: string): Promise<boolean> {
    return world.control.evaluate(
      (asked) => (globalThis.browser ?? chrome).permissions.contains({ origins: [asked] }),
      origin,
    );
  }

  function start(): Promise<LookupStart> {
    return world.control.evaluate(
      async (id, wish) => {
        const message = { call: 'startTrailOf', args: [id, wish] };
        return (await (globalThis.browser ?? chrome).runtime.sendMessage(message)).value;
      },
      tab,
      { changes: false, originals: false },
    );
  }

  async function trail() {
    const stored = (await readSession(world))[`trail:${tab}`];
    return stored as { state: string; links: { capture?: unknown }[] } | undefined;
  }

  /** Clicks a button with the mouse: the browser's prompt wants the reader's own click. */
  async function clickIn(page: Page, name: RegExp): Promise<void> {
    await (await findButton(page, name)).click();
  }

  /** Answers Firefox's question whether we may reach these sites, in its own prompt. */
  async function answerPrompt(button: 'button' | 'secondaryButton'): Promise<void> {
    await until('the prompt of Firefox', () =>
      inFirefoxWindow<boolean>(
        world,
        `(() => {
          for (const window of Services.wm.getEnumerator('navigator:browser')) {
            const prompt = window.document.getElementById('addon-webext-permissions-notification');
            const { PopupNotifications, gBrowser } = window;
            // It is shown in the active window only.
            if (PopupNotifications.getNotification('addon-webext-permissions', gBrowser.selectedBrowser)) window.focus();
            if (!prompt?.isConnected || window.PopupNotifications.panel.state !== 'open') continue;
            prompt['${button}'].click();
            return true;
          }
          return false;
        })()`,
      ),
    );
  }
});
