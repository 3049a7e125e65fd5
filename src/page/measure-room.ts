import { findMain } from './find-main.ts';

export interface Room {
  /** The side at which lines of the article end: there a panel covers least of it. */
  side: 'left' | 'right';
  /** Free width beside the article's text at each side, in CSS pixels. */
  left: number;
  right: number;
}

/** How much room the article's text leaves at its sides. Forces a layout: for recognized pages only. */
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
  if (right === 0) return { side, left: 0, right: 0 };
  return { side, left: Math.max(0, left), right: Math.max(0, width - right) };
}

/** Calls back after the window has got another size, at most a few times a second. Returns the undo. */
export function watchRoom(window: Window, onChange: () => void): () => void {
  let timer = 0;
  const listen = (event: Event) => {
    // A page may say so as often as it likes; the browser means it.
    if (!event.isTrusted || timer) return;
    timer = window.setTimeout(() => {
      timer = 0;
      onChange();
    }, 200);
  };
  window.addEventListener('resize', listen);
  return () => {
    window.removeEventListener('resize', listen);
    window.clearTimeout(timer);
  };
}
