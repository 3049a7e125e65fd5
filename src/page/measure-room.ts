import { findMain } from './find-main.ts';

export interface Room {
  /** Free width beside the article's text at the end (right in a left-to-right page) and the start side, in CSS pixels. */
  end: number;
  start: number;
}

/** How much room the article's text leaves at either side of the window. Forces a layout: for recognized pages only. */
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
  if (right === 0) return { start: 0, end: 0 };
  const isRightToLeft = window.getComputedStyle(document.documentElement).direction === 'rtl';
  const sides = { left: Math.max(0, left), right: Math.max(0, width - right) };
  return isRightToLeft ? { start: sides.right, end: sides.left } : { start: sides.left, end: sides.right };
}
