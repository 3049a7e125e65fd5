import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { browserKinds } from '../../src/commands/browsers/browser-kinds.ts';
import { emulateSystem } from '../../src/commands/pictures/emulate-system.ts';
import { findCutText } from '../../src/commands/pictures/find-cut-text.ts';
import type { Scene } from '../../src/commands/pictures/scene.ts';
import { scenes } from '../../src/commands/pictures/scenes.ts';
import { type Stage, startStage } from '../../src/commands/pictures/stage.ts';
import { windowOf } from '../../src/commands/pictures/windows.ts';
import type { Settings } from '../../src/core/settings.ts';
import { findSmallTargets } from './harness/find-small-targets.ts';
import { colourRules, findViolations } from './harness/find-violations.ts';
import { runInSurface } from './harness/run-in-surface.ts';

const fits = { overflow: 0, cut: [] };
const surfaces = scenes.map((scene) => [`${scene.surface}: ${scene.state}`, scene] as const);

describe.each(browserKinds)('for readers who do not see or do not point, in %s', (kind) => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await startStage(kind);
  });
  afterEach(() => stage?.tidy());
  afterAll(() => stage?.close());

  /** Shows a scene under these settings in a window of this width. */
  async function show(scene: Scene, settings: Partial<Settings>, width: number): Promise<Page> {
    await stage.change({ theme: 'light', textSize: 100, ...settings });
    stage.window = windowOf(width);
    const page = await scene.prepare(stage);
    await page.setViewport(stage.window);
    return page;
  }

  /** The contrast that WCAG calls enhanced, for whom the system asks for more. */
  async function expectMoreContrast(page: Page): Promise<void> {
    if (kind !== 'chrome') return;
    const undo = await emulateSystem(stage.world, page, { 'prefers-contrast': 'more' });
    const rules = ['color-contrast-enhanced'];
    expect(await findViolations(stage.world, page, { only: rules }), 'with more contrast').toEqual([]);
    await undo();
  }

  describe('in English', () => {
    beforeAll(() => stage.reset('en'));

    it.each(surfaces)('%s: breaks no rule, and its targets are large enough', async (_, scene) => {
      const page = await show(scene, {}, 1280);
      expect(await findViolations(stage.world, page)).toEqual([]);
      expect(await findSmallTargets(stage.world, page)).toEqual([]);
      await expectMoreContrast(page);
    });

    it.each(surfaces)(
      '%s: has enough contrast in the dark, and fits with text twice as large',
      async (_, scene) => {
        const page = await show(scene, { theme: 'dark', textSize: 200 }, 1280);
        expect(await findViolations(stage.world, page, { only: colourRules })).toEqual([]);
        expect(await findCutText(stage.world, page)).toEqual(fits);
        await expectMoreContrast(page);
      },
    );

    it.each(
      surfaces.filter(([name]) => /^(?:panel: (?:when|measured, looked up)|library: timeline)$/.test(name)),
    )('%s: the words of drawings grow with the text', async (_, scene) => {
      const typeAt = async (textSize: number) => {
        const page = await show(scene, { textSize }, 1280);
        return runInSurface(stage.world, page, (root) =>
          [...root.querySelectorAll('.time-drawing text, .chart-frame text')].map((text) =>
            Number.parseFloat(getComputedStyle(text).fontSize),
          ),
        );
      };
      const [usual, large] = [await typeAt(100), await typeAt(200)];
      expect(usual.length).toBeGreaterThan(1);
      expect(new Set(usual)).toEqual(new Set([11]));
      expect(new Set(large)).toEqual(new Set([22]));
    });
  });

  describe('in Persian', () => {
    beforeAll(() => stage.reset('fa'));

    // 320 pixels is also what a window of 1280 is at 400% (https://www.w3.org/TR/WCAG22/#reflow).
    it.each(surfaces)('%s: breaks no rule and fits in a window of 320 pixels', async (_, scene) => {
      const page = await show(scene, {}, 320);
      expect(await findCutText(stage.world, page)).toEqual(fits);
      expect(await findViolations(stage.world, page)).toEqual([]);
      expect(await findSmallTargets(stage.world, page)).toEqual([]);
    });
  });
});
