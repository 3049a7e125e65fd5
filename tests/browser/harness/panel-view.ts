import type { Frame, Page } from 'puppeteer-core';
import { type Box, findPanelFrame, runInFrame } from './panel-frame.ts';
import { rest, until } from './until.ts';
import type { World } from './world.ts';

/** What a person sees of Sidelight in a page. */
export interface PanelView {
  /** The text, as laid out. */
  text: string;
  /** The box around everything that is visible, in CSS pixels of the viewport. */
  box: Box;
  /** Buttons, links and disclosures that are visible, by their accessible name. */
  controls: { name: string; box: Box }[];
  dir: 'ltr' | 'rtl';
  /** Whether the panel is open, rather than a tab at the edge. */
  isOpen: boolean;
}

/** What is visible of Sidelight in a page, or null where there is nothing. */
export function readPanel(world: World, page: Page | string): Promise<PanelView | null> {
  return lookAtPanel(world, page, '');
}

/** Reads the panel after scrolling the first control whose name fits `wanted`, if any, into view. */
async function lookAtPanel(world: World, page: Page | string, wanted: string): Promise<PanelView | null> {
  const found = await findPanelFrame(world, page);
  if (!found) return null;
  const { frame, box } = found;
  const view = await runInFrame(frame, look, wanted).catch((error) => {
    // It went while it was looked at.
    console.debug('the panel:', error);
    return null;
  });
  if (!view) return null;
  const inPage = (inner: Box): Box => ({ ...inner, x: inner.x + box.x, y: inner.y + box.y });
  return {
    ...view,
    box: inPage(view.box),
    controls: view.controls.map((control) => ({ ...control, box: inPage(control.box) })),
  };
}

/** Sent into the frame. */
function look(source: string): PanelView | null {
  const textOf = (element: Element) => (element instanceof HTMLElement ? element.innerText : '');
  const nameOf = (control: HTMLElement) =>
    (
      control.getAttribute('aria-label') ||
      control.textContent ||
      (control instanceof HTMLInputElement && control.labels?.[0]?.textContent) ||
      control.title
    )
      .trim()
      .replace(/\s+/g, ' ');
  const root = document.querySelector('.sidelight');
  const shown = [...(root?.querySelectorAll<HTMLElement>('*') ?? [])].filter((element) => {
    const { width, height } = element.getBoundingClientRect();
    return width > 0 && height > 0 && element.checkVisibility({ visibilityProperty: true });
  });
  if (!root || shown.length === 0) return null;
  const controls = shown.filter((element) =>
    element.matches('button, a[href], summary, select, input, [role="button"], [role="link"]'),
  );
  if (source)
    controls
      .find((control) => new RegExp(source, 'i').test(nameOf(control)))
      ?.scrollIntoView({ block: 'center' });
  const boxes = shown.map((element) => element.getBoundingClientRect());
  const left = Math.max(0, Math.min(...boxes.map((box) => box.left)));
  const top = Math.max(0, Math.min(...boxes.map((box) => box.top)));
  const right = Math.min(innerWidth, Math.max(...boxes.map((box) => box.right)));
  const bottom = Math.min(innerHeight, Math.max(...boxes.map((box) => box.bottom)));
  return {
    text: [...root.children].map(textOf).join('\n'),
    box: { x: left, y: top, width: right - left, height: bottom - top },
    dir: getComputedStyle(root).direction === 'rtl' ? 'rtl' : 'ltr',
    isOpen: shown.some((element) => element.getAttribute('role') === 'tablist'),
    controls: controls.map((control) => {
      const { x, y, width, height } = control.getBoundingClientRect();
      return { name: nameOf(control), box: { x, y, width, height } };
    }),
  };
}

/** Waits for Sidelight to be visible in a page, and where `holds` is given, to look like that. */
export function waitForPanel(
  world: World,
  page: Page,
  what = 'the panel',
  holds: (view: PanelView) => boolean = () => true,
): Promise<PanelView> {
  return until(what, async () => {
    const view = await readPanel(world, page);
    if (!view) throw new Error('nothing of Sidelight is visible in the page');
    if (holds(view)) return view;
    throw new Error(
      `${view.isOpen ? 'the panel' : 'the edge tab'} is visible and says: ${view.text.slice(0, 300)}`,
    );
  });
}

/** Waits until nothing of Sidelight is visible in a page. */
export async function waitForNoPanel(world: World, page: Page): Promise<void> {
  await until('the panel to leave', async () => (await readPanel(world, page)) === null);
}

/** Clicks, with the mouse, the first control whose name begins so. */
export async function clickInPanel(world: World, page: Page, name: RegExp): Promise<void> {
  const source = `^(?:${name.source})`;
  const find = async () => {
    const view = await lookAtPanel(world, page, source);
    return view?.controls.find((control) => new RegExp(source, 'i').test(control.name));
  };
  await until(`a control named ${name.source}`, find);
  // Once more, after anything that moved has come to rest.
  await rest(250);
  const control = await find();
  if (!control) throw new Error(`the control named ${name.source} went away`);
  const { x, y, width, height } = control.box;
  const { frame } = (await findPanelFrame(world, page)) ?? {};
  // Where the frame goes with the click, Chromium may never tell the driver that the button was released.
  let notice: (detached: Frame) => unknown = () => undefined;
  const gone = new Promise<void>((resolve) => {
    notice = (detached) => detached === frame && resolve();
  });
  page.on('framedetached', notice);
  await Promise.race([page.mouse.click(x + width / 2, y + height / 2), gone]).finally(() =>
    page.off('framedetached', notice),
  );
}
