import { expect } from 'vitest';
import { changeSettings, readBadge, tabIdOf } from '../../harness/extension-api.ts';
import { rest, until } from '../../harness/until.ts';
import type { World } from '../../harness/world.ts';
import { type HostilePage, html, rain, type Stage, story } from '../hostile-page.ts';

/** Notes everything that a page can see happen to it. */
const witness = `
  window.witnessed = [];
  const note = (what) => { window.witnessed[window.witnessed.length] = what; };
  new MutationObserver((records) => { for (const { type, target } of records) note(type + ' ' + target.nodeName); }).observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
  addEventListener('DOMContentLoaded', () => realTimeout(() => { window.witnessed.length = 0; }, 0));
  for (const [owner, names] of [[Element.prototype, ['attachShadow', 'setAttribute', 'append', 'querySelectorAll', 'getBoundingClientRect', 'scrollIntoView']], [Node.prototype, ['appendChild', 'textContent', 'insertBefore']], [Document.prototype, ['querySelectorAll', 'createElement', 'createTreeWalker', 'title', 'body']], [CharacterData.prototype, ['data']], [window, ['fetch', 'getComputedStyle', 'matchMedia', 'setTimeout']], [History.prototype, ['pushState']], [EventTarget.prototype, ['addEventListener']]])
    for (const name of names) { const told = Object.getOwnPropertyDescriptor(owner, name); const field = told && 'get' in told ? 'get' : 'value'; const real = told?.[field]; if (!real) continue;
      Object.defineProperty(owner, name, { ...told, [field](...given) { note('called ' + name); return Reflect.apply(real, this, given); } }); }
  for (const type of ['message', 'securitypolicyviolation', 'popstate', 'hashchange', 'beforetoggle', 'toggle', 'selectionchange', 'error', 'unhandledrejection', 'scroll', 'slotchange', 'animationstart', 'transitionrun', 'storage', 'languagechange', 'currententrychange'])
    addEventListener(type, () => note('event ' + type), true);
  class Quiet extends HTMLElement { connectedCallback() { note('an element arrives'); } attributeChangedCallback() { note('an attribute'); } }
  customElements.define('x-quiet', Quiet);
`;

/** All that a page can find out about itself. */
const portray = () => ({
  html: document.documentElement.outerHTML,
  globals: Object.getOwnPropertyNames(window).sort(),
  symbols: Object.getOwnPropertySymbols(window).length + Object.getOwnPropertySymbols(document).length,
  sheets: document.adoptedStyleSheets.length + document.styleSheets.length,
  resources: performance.getEntriesByType('resource').map((entry) => entry.name),
  marks: performance.getEntriesByType('mark').length + performance.getEntriesByType('measure').length,
  highlights: 'highlights' in CSS ? [...CSS.highlights.keys()] : [],
  popovers: document.querySelectorAll(':popover-open, dialog').length,
  box: document.documentElement.getBoundingClientRect().toJSON() as object,
  animations: document.getAnimations().length,
  fonts: [...document.fonts].length,
  stored: [localStorage.length, sessionStorage.length, document.cookie],
  selection: String(getSelection()),
  style: [...getComputedStyle(document.documentElement)]
    .map((name) => `${name}:${getComputedStyle(document.documentElement).getPropertyValue(name)}`)
    .join(),
  focus: document.activeElement?.nodeName,
});

async function lookAt({ open }: World, url: string, patience: () => Promise<unknown>) {
  const page = await open.browser.newPage();
  try {
    await page.goto(url, { waitUntil: 'load' });
    await page.bringToFront();
    await patience();
    const witnessed = (await page.evaluate('witnessed')) as string[];
    return { witnessed, portrait: await page.evaluate(portray) };
  } finally {
    await page.close();
  }
}

/** The page with us in it cannot be told from the page while we are paused. */
async function expectUnseen({ world, page, url }: Stage): Promise<void> {
  await page.close();
  const isStory = url.includes('story');
  const withUs = await lookAt(world, url, async () => {
    if (isStory) {
      const tab = await tabIdOf(world, url);
      await until('a badge', async () => (await readBadge(world, tab)) !== '');
    }
    await rest(900);
  });
  await changeSettings(world, { paused: true });
  await rest(400);
  const without = await lookAt(world, url, () => rest(900));
  await changeSettings(world, { paused: false });
  await rest(400);
  expect(withUs.witnessed).toEqual(without.witnessed);
  expect(withUs.portrait).toEqual(without.portrait);
}

/** Pages that look whether anybody is there, where nobody is to be seen. */
export const unseen: HostilePage[] = [
  {
    what: 'that is a story watches itself while we show in the toolbar only',
    outcomes: ['recognized'],
    panel: 'none',
    settings: { opening: 'toolbar' },
    body: () => html({ script: witness, body: story }),
    act: expectUnseen,
  },
  {
    what: 'that is none of our business watches itself',
    outcomes: ['quiet'],
    panel: 'none',
    body: () => html({ script: witness, body: `${rain}<x-quiet></x-quiet>` }),
    act: expectUnseen,
  },
  {
    what: 'watches itself while we are only there when asked',
    outcomes: ['not-read'],
    panel: 'none',
    settings: { where: 'asked' },
    body: () => html({ script: witness, body: rain }),
    act: ({ page }) =>
      page
        .evaluate(portray)
        .then(({ popovers, sheets }) => expect({ popovers, sheets }).toEqual({ popovers: 0, sheets: 0 })),
  },
];
