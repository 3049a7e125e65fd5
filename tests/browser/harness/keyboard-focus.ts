import type { Page } from 'puppeteer-core';
import { runInSurface } from './run-in-surface.ts';
import type { World } from './world.ts';

/** A place where the focus is. */
export interface FocusStop {
  /** A number of its own for each element. */
  index: number;
  name: string;
  /** Whether an outline of two pixels and more shows it, on itself or on what stands for it. */
  isVisible: boolean;
  /** Whether some of it is in the window and not covered. */
  isInSight: boolean;
}

/** Program text that numbers elements, the same number each time for the same one. */
const numbering = `
  globalThis.focusNumbers ??= new WeakMap();
  globalThis.numberOf = (element) => {
    const { focusNumbers } = globalThis;
    globalThis.focusCount ??= 0;
    if (!focusNumbers.has(element)) focusNumbers.set(element, globalThis.focusCount++);
    return focusNumbers.get(element);
  };
`;

type Numbering = { numberOf(element: Element): number };

/** Where the focus is in a page of ours or in the panel of a page; null where it is in neither. */
export function readFocus(world: World, page: Page): Promise<FocusStop | null> {
  return runInSurface(
    world,
    page,
    (root) => {
      const element = root.activeElement;
      if (!(element instanceof HTMLElement) || !element.closest('.sidelight')) return null;
      // What lies over a whole card may have the outline instead of the button in it.
      const isOutlined = (each: Element | null | undefined) =>
        [null, '::after'].some((part) => {
          if (!each) return false;
          const { outlineStyle, outlineWidth, opacity } = getComputedStyle(each, part);
          return outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2 && opacity !== '0';
        });
      const labels = element instanceof HTMLInputElement ? [...(element.labels ?? [])] : [];
      const owners: Element[] = [element, ...labels];
      const { left, right, top, bottom } = element.getBoundingClientRect();
      const points = [0.5, 0.1, 0.9].flatMap((x) =>
        [0.5, 0.1, 0.9].map((y) => [left + x * (right - left), top + y * (bottom - top)] as const),
      );
      return {
        index: (globalThis as unknown as Numbering).numberOf(element),
        name: element.outerHTML.slice(0, 140),
        isVisible: [...owners, element.nextElementSibling, element.querySelector('*')].some(isOutlined),
        isInSight: points.some(([x, y]) => {
          const hit = root.elementFromPoint(x, y);
          return hit !== null && owners.some((owner) => owner.contains(hit) || hit.contains(owner));
        }),
      };
    },
    numbering,
  );
}

/** The elements that the Tab key must reach, by number: of the radio buttons of a group, one. */
export function listFocusable(world: World, page: Page): Promise<{ index: number; name: string }[]> {
  return runInSurface(
    world,
    page,
    (root) => {
      const groups = new Set<string>();
      return [...root.querySelectorAll<HTMLElement>('.sidelight *')]
        .filter((element) => {
          const isControl = element.matches(
            'a[href], button, input, select, summary, textarea, [tabindex="0"]',
          );
          if (!isControl || element.tabIndex < 0 || element.matches(':disabled')) return false;
          if (!element.checkVisibility({ visibilityProperty: true })) return false;
          if (!(element instanceof HTMLInputElement) || element.type !== 'radio') return true;
          const isNew = !groups.has(element.name);
          const isTheOne = element.checked || !root.querySelector(`[name="${element.name}"]:checked`);
          if (isNew && isTheOne) groups.add(element.name);
          return isNew && isTheOne;
        })
        .map((element) => ({
          index: (globalThis as unknown as Numbering).numberOf(element),
          name: element.outerHTML.slice(0, 140),
        }));
    },
    numbering,
  );
}
