import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { emulateSystem } from '../../src/commands/pictures/emulate-system.ts';
import { scenes } from '../../src/commands/pictures/scenes.ts';
import { type Stage, startStage } from '../../src/commands/pictures/stage.ts';
import { runInSurface } from './harness/run-in-surface.ts';

const surfaces = scenes.map((scene) => [`${scene.surface}: ${scene.state}`, scene] as const);

/** What is chosen and what is not, where both are on a surface. */
const pairs = [
  ['panel: topics', '.tab[aria-selected="true"]', '.tab[aria-selected="false"]'],
  ['panel: cite', '.cite-form.is-chosen', '.cite-form:not(.is-chosen)'],
  ['options: all', '.as-strip .is-chosen > label', '.as-strip .choice:not(.is-chosen) > label'],
  ['popup: recognized', 'input:checked + .switch-track', 'input:not(:checked) + .switch-track'],
  ['first run: all', '.as-rows .choice.is-chosen', '.as-rows .choice:not(.is-chosen)'],
] as const;

// Only Chromium can be told to act as if the system wished it.
describe('what a reader has asked of the system, in chrome', () => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await startStage('chrome');
    await stage.reset('en');
  });
  afterEach(() => stage?.tidy());
  afterAll(() => stage?.close());

  it.each(surfaces)('%s: nothing moves where less motion is wanted', async (_, scene) => {
    const page = await scene.prepare(stage);
    const undo = await emulateSystem(stage.world, page, { 'prefers-reduced-motion': 'reduce' });
    const moving = await runInSurface(stage.world, page, (root) =>
      [...root.querySelectorAll('.sidelight *')]
        .filter((element) =>
          [null, '::before'].some((part) => {
            const { animationName, transitionDuration } = getComputedStyle(element, part);
            return animationName !== 'none' || /[1-9]/.test(transitionDuration);
          }),
        )
        .map((element) => element.outerHTML.slice(0, 100)),
    );
    await undo();
    expect(moving).toEqual([]);
  });

  it.each(pairs)('%s: what is chosen stands out where colours are forced', async (name, chosen, other) => {
    const scene = scenes.find(({ surface, state }) => `${surface}: ${state}` === name);
    if (!scene) throw new Error(`no scene is called "${name}": name in the test what it is called now`);
    const page = await scene.prepare(stage);
    const undo = await emulateSystem(stage.world, page, { 'forced-colors': 'active' });
    const looks = await runInSurface(
      stage.world,
      page,
      (root) =>
        (globalThis as unknown as { wanted: string[] }).wanted.map((selector) => {
          const element = root.querySelector(selector);
          if (!element) return `nothing is ${selector}`;
          const { backgroundColor, borderBlockEndColor, color } = getComputedStyle(element);
          return [backgroundColor, borderBlockEndColor, color].join(' ');
        }),
      `globalThis.wanted = ${JSON.stringify([chosen, other])};`,
    );
    await undo();
    expect(looks.filter((look) => look.startsWith('nothing'))).toEqual([]);
    expect(looks[0]).not.toBe(looks[1]);
  });

  it('the points of a list are seen where colours are forced', async () => {
    const scene = scenes.find(({ surface }) => surface === 'options');
    if (!scene) throw new Error('no scene shows the options');
    const page = await scene.prepare(stage);
    const undo = await emulateSystem(stage.world, page, { 'forced-colors': 'active' });
    const [point, text] = await runInSurface(stage.world, page, (root) => {
      const item = root.querySelector('.plain-list > li');
      if (!item) throw new Error('the options have no list with points');
      return [getComputedStyle(item, '::before').backgroundColor, getComputedStyle(item).color];
    });
    await undo();
    expect(point).toBe(text);
  });
});
