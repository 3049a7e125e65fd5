import { findMain } from './find-main.ts';

/** Free width beside the article's text, in CSS pixels. */
export interface Room {
  left: number;
  right: number;
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
  if (right === 0) return { left: 0, right: 0 };
  return { left: Math.max(0, left), right: Math.max(0, width - right) };
}
