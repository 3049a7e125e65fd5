import type { Page } from 'puppeteer-core';
import { runInSurface } from '../../../tests/browser/harness/run-in-surface.ts';
import type { World } from '../../../tests/browser/harness/world.ts';

/** What of a surface does not fit where it stands. */
export interface Misfit {
  /** CSS pixels of a page of ours that lie beyond the side of its window; 0 for the panel in a page. */
  overflow: number;
  /** Texts of ours that are not seen to their ends, or lie over each other in a drawing. */
  cut: string[];
}

/** Looks through a page of ours, or the panel in a page of others, for what does not fit. */
export function findCutText(world: World, page: Page): Promise<Misfit> {
  return runInSurface(world, page, (root) => {
    const { scrollWidth, clientWidth } = document.documentElement;
    const cut = new Set<string>();
    for (const element of root.querySelectorAll<HTMLElement>('.sidelight *')) {
      const { left, right, width, height } = element.getBoundingClientRect();
      const text = element.textContent.trim().replace(/\s+/g, ' ').slice(0, 60);
      if (element.closest('svg, [aria-hidden="true"], .time-drawing, .chart-frame')) continue;
      const isSeen = width >= 2 && height >= 2 && element.checkVisibility({ visibilityProperty: true });
      if (!text || !isSeen) continue;
      const hides = /hidden|clip/.test(getComputedStyle(element).overflowX);
      if (hides && element.scrollWidth > element.clientWidth + 1) cut.add(text);
      // What scrolls, and what is drawn, has its own bounds.
      else if (!element.closest('[tabindex="0"], .tabs') && (right > innerWidth + 1 || left < -1))
        cut.add(`beyond the window: ${text}`);
    }
    for (const drawing of root.querySelectorAll('.sidelight :is(.time-drawing, .chart-frame)')) {
      const frame = drawing.getBoundingClientRect();
      const words = [...drawing.querySelectorAll('text')]
        .map((element) => ({ text: element.textContent, box: element.getBoundingClientRect() }))
        .filter(({ box }) => box.width > 0);
      for (const [index, { text, box }] of words.entries()) {
        // A font's box is larger than its letters, below them by up to a third.
        const isWithin =
          box.left >= frame.left - 3 &&
          box.right <= frame.right + 3 &&
          box.bottom <= frame.bottom + box.height / 3;
        if (!isWithin) cut.add(`beyond its drawing: ${text}`);
        for (const other of words.slice(index + 1))
          if (
            box.left < other.box.right - 1 &&
            other.box.left < box.right - 1 &&
            box.top < other.box.bottom - 2 &&
            other.box.top < box.bottom - 2
          )
            cut.add(`over each other: ${text}, ${other.text}`);
      }
    }
    return { overflow: root === document ? Math.max(0, scrollWidth - clientWidth) : 0, cut: [...cut] };
  });
}
