import { findMain } from './find-main.ts';

export interface Room {
  /** The side at which lines of the article end: there a panel covers least of it. */
  side: 'left' | 'right';
  /** Free width beside the article's text at that side, in CSS pixels. */
  free: number;
}

/** How much room the article's text leaves at the side where its lines end. Forces a layout: for recognized pages only. */
export function measureRoom(window: Window): Room {
  const { document } = window;
  const width = document.documentElement.clientWidth || window.innerWidth;
  const main = findMain(document);
  let left = width;
  let right = 0;
  for (const element of [...(main?.querySelectorAll('p, h1, h2, figure, pre') ?? [])].slice(0, 40)) {
    const box = element.getBoundingClientRect();
    if (box.width < 40 || box.height < 8 || (element.textContent ?? '').trim().length < 40) continue;
    left = Math.min(left, box.left);
    right = Math.max(right, box.right);
  }
  const isRightToLeft = window.getComputedStyle(main ?? document.documentElement).direction === 'rtl';
  const side = isRightToLeft ? 'left' : 'right';
  if (right === 0) return { side, free: 0 };
  return { side, free: Math.max(0, isRightToLeft ? left : width - right) };
}
