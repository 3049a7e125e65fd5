import type { Page } from 'puppeteer-core';
import { runInSurface } from './run-in-surface.ts';
import type { World } from './world.ts';

/**
 * Controls that answer on less than 24 by 24 CSS pixels, by their text; those within a sentence aside, which may be as large as
 * its letters (https://www.w3.org/TR/WCAG22/#target-size-minimum).
 */
export function findSmallTargets(world: World, page: Page): Promise<string[]> {
  return runInSurface(world, page, (root) => {
    const small: string[] = [];
    const controls = 'a[href], button, input, select, summary, textarea, [role="slider"], [role="link"]';
    for (const control of root.querySelectorAll<HTMLElement>(`.sidelight :is(${controls})`)) {
      if (!control.checkVisibility({ visibilityProperty: true }) || control.closest('[aria-hidden="true"]'))
        continue;
      if (getComputedStyle(control).display === 'inline') continue;
      control.scrollIntoView({ block: 'center', inline: 'center' });
      const labels = control instanceof HTMLInputElement ? [...(control.labels ?? [])] : [];
      const owners: Element[] = [control, ...labels];
      const isBig = owners.some((owner) => {
        const { width, height } = owner.getBoundingClientRect();
        return width >= 24 && height >= 24;
      });
      if (isBig) continue;
      // What is laid over it, as a card's head over its button, answers for it.
      const { left, right, top, bottom } = control.getBoundingClientRect();
      const [x, y] = [(left + right) / 2, (top + bottom) / 2];
      const corners = [-11.5, 11.5].flatMap((dx) => [-11.5, 11.5].map((dy) => [x + dx, y + dy] as const));
      const answers = corners.every(([cornerX, cornerY]) => {
        const hit = root.elementFromPoint(cornerX, cornerY);
        return hit !== null && owners.some((owner) => owner.contains(hit));
      });
      if (answers) continue;
      const size = `${Math.round(right - left)}x${Math.round(bottom - top)}`;
      small.push(`${control.outerHTML.slice(0, 120)} is ${size}`);
    }
    return small;
  });
}
