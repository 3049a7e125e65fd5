import type { PageFacts, PageRoom } from '../core/panel-frame.ts';
import { findMain } from './find-main.ts';

/** The width of a window up to which the panel is a sheet at its foot, in CSS pixels. */
const narrow = 560;

/** How much room a page leaves: at the sides of its article's text, and in all. Forces a layout: for recognized pages only. */
export function measureRoom(window: Window): Pick<PageFacts, 'room' | 'isNarrow'> {
  return { room: measureSides(window), isNarrow: window.innerWidth <= narrow };
}

function measureSides(window: Window): PageRoom {
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
