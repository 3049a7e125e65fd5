import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { browserKinds } from '../../src/commands/browsers/browser-kinds.ts';
import { pressInPanel } from '../../src/commands/pictures/press-in-panel.ts';
import { scenes } from '../../src/commands/pictures/scenes.ts';
import { type Stage, startStage } from '../../src/commands/pictures/stage.ts';
import { windowOf } from '../../src/commands/pictures/windows.ts';
import { listFocusable, readFocus } from './harness/keyboard-focus.ts';
import { messagePattern } from './harness/messages.ts';
import { findButton } from './harness/page-text.ts';
import { isOwnPage } from './harness/run-in-surface.ts';
import { until } from './harness/until.ts';

/** One state of each surface, and each section of the panel. Long lists are walked in part. */
const walked = [
  'panel: topics',
  'panel: topic open',
  'panel: when',
  'panel: sources, looked up',
  'panel: measured, looked up',
  'panel: cite',
  'panel: why',
  'panel: related topic',
  'consent: asked',
  'popup: recognized',
  'popup: quiet',
  'options: all',
  'first run: all',
  'cite: wikitext',
  'library: explainer',
  'library: country',
  'library: nothing found',
];
const surfaces = walked.map((name) => {
  const scene = scenes.find(({ surface, state }) => `${surface}: ${state}` === name);
  if (!scene) throw new Error(`no scene is called "${name}": name in the test what it is called now`);
  return [name, scene] as const;
});

/** As many stops as are walked at most. */
const most = 90;

describe.each(browserKinds)('by keyboard alone, in %s', (kind) => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await startStage(kind);
    await stage.reset('en');
  });
  // Firefox shows no focus in a tab that a walk before has left for the browser's own controls.
  afterEach(() => stage?.reset('en'));
  afterAll(() => stage?.close());

  it.each(surfaces)('%s: every control is reached, shows its focus, and lets it go', async (_, scene) => {
    const page = await scene.prepare(stage);
    await page.setViewport(windowOf(1280));
    await startBefore(page);
    const wanted = await listFocusable(stage.world, page);
    expect(wanted.length).toBeGreaterThan(0);
    const reached = new Set<number>();
    const wrong: string[] = [];
    for (let presses = 0; presses < most; presses += 1) {
      await page.keyboard.press('Tab');
      const stop = await readFocus(stage.world, page);
      // It has left, or begins again.
      if (!stop ? reached.size > 0 : reached.has(stop.index)) break;
      if (!stop) continue;
      reached.add(stop.index);
      if (!stop.isVisible) wrong.push(`no outline: ${stop.name}`);
      if (!stop.isInSight) wrong.push(`out of sight: ${stop.name}`);
    }
    expect(wrong).toEqual([]);
    if (wanted.length < most) {
      const missed = wanted.filter(({ index }) => !reached.has(index));
      expect(
        missed.map(({ name }) => name),
        'the Tab key passes these by',
      ).toEqual([]);
      expect(reached.size, 'the focus goes on after the last control').toBeLessThan(most);
    }
  });

  it('what takes the place of a button that goes away has the focus', async () => {
    const page = await prepare('panel: topics');
    // Over the topics of an old story: the button that shows all that became known since.
    await pressInPanel(stage.world, page, '.later .quiet-button');
    await waitForFocus(page, /later-source/);
  });

  it('resetting the options is asked about with the focus on no, which leads back', async () => {
    const page = await prepare('options: all');
    await (await findButton(page, messagePattern('reset_button'))).focus();
    await page.keyboard.press('Enter');
    await waitForFocus(page, messagePattern('reset_no'));
    await page.keyboard.press('Enter');
    await waitForFocus(page, messagePattern('reset_button'));
  });

  async function prepare(name: string): Promise<Page> {
    const scene = surfaces.find(([one]) => one === name)?.[1];
    if (!scene) throw new Error(`"${name}" is not among what is walked`);
    const page = await scene.prepare(stage);
    await page.setViewport(windowOf(1280));
    await page.bringToFront();
    return page;
  }

  /** Waits for the focus to be on an element of ours that is written like this. */
  async function waitForFocus(page: Page, like: RegExp): Promise<void> {
    await until(`the focus on ${like.source}`, async () => {
      const { name = 'nothing of ours' } = (await readFocus(stage.world, page)) ?? {};
      if (!like.test(name)) throw new Error(`it is on ${name}`);
      return true;
    });
  }

  /** Puts the focus before our first control: on the panel as a whole, or nowhere. */
  async function startBefore(page: Page): Promise<void> {
    await page.bringToFront();
    if (await isOwnPage(page)) {
      await page.evaluate(() => {
        if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
        window.scrollTo(0, 0);
      });
      return;
    }
    // A click on the panel's name puts the focus on the panel.
    await pressInPanel(stage.world, page, '.wordmark');
  }
});
