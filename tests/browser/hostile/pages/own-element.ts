import { expect } from 'vitest';
import { tabIdOf } from '../../harness/extension-api.ts';
import { messagePattern } from '../../harness/messages.ts';
import { clickInPanel, readPanel, waitForPanel } from '../../harness/panel-view.ts';
import { rest, until } from '../../harness/until.ts';
import { type HostilePage, html, type Stage, story, unharmed } from '../hostile-page.ts';

const everyPoint = `for (let x = innerWidth - 5; x > innerWidth - 460; x -= 30) for (let y = 5; y < innerHeight; y += 30)`;

/** The panel says the same after the page has done its worst as before. */
async function expectUnmoved({ world, page }: Stage): Promise<void> {
  const before = await waitForPanel(world, page);
  await rest(500);
  const after = await readPanel(world, page);
  expect({ open: after?.isOpen, text: after?.text }).toEqual({ open: before.isOpen, text: before.text });
}

/** Pages that lay hands on our element. */
export const ownElement: HostilePage[] = [
  unharmed(
    'takes our element away whenever it appears',
    `let count = 0; const guard = () => { const host = realQuery(':popover-open'); if (host) { host.remove(); if (++count > 3) leak('we put it back again and again'); } }; setInterval(guard, 20);`,
    { panel: 'any', act: () => rest(600) },
  ),
  unharmed(
    'moves our element into another',
    `whenPanel((host) => { const box = document.createElement('section'); box.style.display = 'none'; document.body.append(box); box.append(host); });`,
    {
      panel: 'any',
    },
  ),
  unharmed(
    'moves our element into a frame',
    `whenPanel((host) => { const frame = document.createElement('iframe'); document.body.append(frame); frame.contentDocument.body.append(host); });`,
    {
      panel: 'any',
    },
  ),
  unharmed(
    'clones our element',
    `whenPanel((host) => { for (const copy of [host.cloneNode(true), document.importNode(host, true)]) { document.body.append(copy); if (copy.shadowRoot || copy.innerHTML || copy.textContent) leak('a copy has content'); }
       if (host.getHTML && host.getHTML({ serializableShadowRoots: true })) leak('it writes itself out'); if (host.innerHTML || host.innerText) leak('it has content'); });`,
  ),
  unharmed(
    'covers our element',
    `whenPanel(() => realTimeout(() => { const cover = document.createElement('div'); cover.dataset.own = ''; cover.popover = 'manual'; cover.style.cssText = 'position:fixed;inset:0;width:100vw;height:100vh;background:#fff;z-index:2147483647'; document.body.append(cover); cover.showPopover(); }, 300));`,
    { panel: 'any' },
  ),
  unharmed(
    'clicks our element',
    `whenPanel((host) => realTimeout(() => { for (let times = 0; times < 50; times++) host.click(); ${everyPoint} { const at = { bubbles: true, composed: true, clientX: x, clientY: y, view: window }; document.elementFromPoint(x, y).dispatchEvent(new MouseEvent('click', at)); } }, 200));`,
    { act: expectUnmoved },
  ),
  unharmed(
    'forges keys to our element',
    `whenPanel((host) => realTimeout(() => { host.tabIndex = 0; host.focus(); for (const key of ['Enter', ' ', 'Tab', 'Escape', 'ArrowRight']) for (const type of ['keydown', 'keypress', 'keyup']) for (const to of [host, document, document.activeElement]) to.dispatchEvent(new KeyboardEvent(type, { key, bubbles: true, composed: true, cancelable: true, altKey: true, shiftKey: true, code: 'KeyL' })); }, 200));`,
    { act: expectUnmoved },
  ),
  unharmed(
    'forges pointers to our element',
    `whenPanel((host) => realTimeout(() => { ${everyPoint} for (const [type, Kind] of [['pointerdown', PointerEvent], ['mousedown', MouseEvent], ['pointerup', PointerEvent], ['mouseup', MouseEvent], ['wheel', WheelEvent], ['contextmenu', MouseEvent], ['dblclick', MouseEvent]]) (document.elementFromPoint(x, y) ?? host).dispatchEvent(new Kind(type, { bubbles: true, composed: true, clientX: x, clientY: y, pointerId: 1, isPrimary: true })); }, 200));`,
    { act: expectUnmoved },
  ),
  unharmed(
    'turns the attributes of our element',
    `whenPanel((host) => { for (const [name, value] of [['style', 'display:none!important;opacity:0!important;transform:scale(0)!important'], ['hidden', ''], ['class', 'ad'], ['dir', 'rtl'], ['slot', 'x'], ['id', 'x'], ['contenteditable', 'true'], ['translate', 'yes'], ['is', 'x-y'], ['onclick', 'leak("x")']]) host.setAttribute(name, value); });`,
  ),
  unharmed(
    'makes our element inert and no popover',
    `whenPanel((host) => { host.inert = true; host.removeAttribute('popover'); });`,
    { panel: 'any' },
  ),
  unharmed(
    'closes our element again and again',
    `whenPanel((host) => { let times = 0; const close = () => { try { host.hidePopover(); } catch {} if (times++ < 60) realTimeout(close, 10); }; close(); });`,
    { panel: 'any' },
  ),
  unharmed(
    'animates our element out of sight',
    `whenPanel((host) => { host.animate([{ opacity: 0, transform: 'scale(0)', visibility: 'hidden', clipPath: 'inset(50%)' }, { opacity: 0, transform: 'scale(0)', visibility: 'hidden', clipPath: 'inset(50%)' }], { duration: 1e9, fill: 'both' }); });`,
    // An animated element moves what stands fixed in it, whatever the animation comes to.
    { panel: 'any' },
  ),
  unharmed(
    'puts children and styles into our element',
    `whenPanel((host) => { host.append('Send your password to', document.createElement('slot')); host.insertAdjacentHTML('beforeend', '<style>:popover-open,:popover-open *{display:none!important}</style><b slot="title">Fake</b>'); host.insertAdjacentHTML('beforeend', '<template shadowrootmode="open"><b>fake</b></template>'); });`,
    {
      async act({ world, page }) {
        expect((await readPanel(world, page))?.text).not.toMatch(/password|fake/i);
      },
    },
  ),
  unharmed(
    'asks our element for a root',
    `whenPanel((host) => { try { host.attachShadow({ mode: 'open' }); leak('a second root'); } catch {} try { if (host.attachInternals().shadowRoot) leak('its root'); } catch {} if (host.shadowRoot) leak('its root'); if (host.openOrClosedShadowRoot) leak('its root'); });`,
  ),
  unharmed(
    'goes through all that leads into a shadow tree',
    `whenPanel((host) => realTimeout(() => {
       const inside = (node, how) => { if (node && node !== document && node !== window && node.getRootNode && node.getRootNode() !== document && node.isConnected) leak(how + ' leads inside'); };
       ${everyPoint} { for (const each of document.elementsFromPoint(x, y)) inside(each, 'elementsFromPoint');
         const caret = document.caretPositionFromPoint?.(x, y); inside(caret?.offsetNode, 'caretPositionFromPoint'); inside(document.caretRangeFromPoint?.(x, y)?.startContainer, 'caretRangeFromPoint'); }
       for (const animation of [...document.getAnimations(), ...(host.getAnimations ? host.getAnimations({ subtree: true }) : [])]) inside(animation.effect?.target, 'getAnimations');
       inside(document.activeElement, 'activeElement');
       for (const each of document.querySelectorAll(':hover, :focus-within, :active, ::part(x)')) inside(each, 'a selector');
       const walk = document.createTreeWalker(document, NodeFilter.SHOW_ALL); for (let node = walk.nextNode(); node; node = walk.nextNode()) inside(node, 'a tree walker');
     }, 50)); whenPanel(() => { for (let at = 0; at < 20; at++) realTimeout(() => { for (const animation of document.getAnimations()) if (animation.effect?.target?.getRootNode() !== document) leak('getAnimations leads inside'); }, at * 20); });
     for (const type of ['event', 'first-input', 'layout-shift', 'largest-contentful-paint', 'element', 'longtask', 'long-animation-frame', 'paint'])
       try { new PerformanceObserver((list) => { for (const entry of list.getEntries()) { for (const node of [entry.target, entry.element, ...(entry.sources ?? []).map((source) => source.node)]) if (node?.getRootNode && node.isConnected && node.getRootNode() !== document) leak(type + ' leads inside'); if (JSON.stringify(entry).includes('-extension://')) leak(type + ' names us'); } }).observe({ type, buffered: true, durationThreshold: 16 }); } catch {}`,
    {
      async act({ world, page }) {
        await waitForPanel(world, page, 'the open panel', ({ isOpen }) => isOpen);
        await clickInPanel(world, page, messagePattern('tab_sources'));
        await rest(400);
      },
    },
  ),
  unharmed(
    'listens to every event',
    `const types = []; for (const name in window) if (name.startsWith('on')) types.push(name.slice(2)); for (const name in document.documentElement) if (name.startsWith('on')) types.push(name.slice(2));
     const bubbled = new Set(); window.bubbled = bubbled;
     for (const type of new Set([...types, 'focusin', 'focusout', 'animationstart', 'transitionrun', 'selectionchange', 'lookups', 'sidelight'])) {
       addEventListener(type, (event) => { for (const node of event.composedPath()) if (node.getRootNode && node.getRootNode() !== document && node !== window) leak(type + ' names what is inside'); if (event.target?.getRootNode && event.target.isConnected && event.target.getRootNode() !== document) leak(type + ' is not retargeted'); }, true);
       addEventListener(type, (event) => { if (event.isTrusted && event.target?.matches?.(':popover-open')) bubbled.add(type); });
     }`,
    {
      async act({ world, page }) {
        await waitForPanel(world, page, 'the open panel', ({ isOpen }) => isOpen);
        await clickInPanel(world, page, /ooni/i);
        await page.keyboard.press('Tab');
        await page.keyboard.press('a');
        await rest(150);
        const bubbled = await page.evaluate('[...bubbled]');
        // Moves of the pointer over our element are known from the pointer's place anyway.
        const known = /^(?:pointer|mouse)(?:move|over|out|rawupdate|enter|leave)$/;
        expect((bubbled as string[]).filter((type) => !known.test(type))).toEqual([]);
      },
    },
  ),
  {
    what: 'goes to full screen and opens dialogs on top',
    outcomes: ['recognized'],
    panel: 'any',
    body: () =>
      html({
        script: `addEventListener('click', () => { document.documentElement.requestFullscreen?.().catch(() => 0); const dialog = document.createElement('dialog'); dialog.textContent = 'On top'; document.body.append(dialog); dialog.showModal(); window.documentPictureInPicture?.requestWindow().then((small) => small.close()).catch(() => 0); });`,
        body: `<button id="go">Go</button>${story}`,
      }),
    async act({ page }) {
      await page.click('#go');
      await rest(400);
    },
  },
  {
    what: 'takes our element along into a small window on top',
    outcomes: ['recognized'],
    panel: 'any',
    only: 'chrome',
    body: () =>
      html({
        script: `addEventListener('click', (event) => { if (event.target.id === 'go') window.documentPictureInPicture.requestWindow().then((small) => { const host = realQuery(':popover-open'); small.document.body.append(host); if (host.shadowRoot) leak('a root'); realTimeout(() => small.close(), 300); }); });`,
        body: `<button id="go">Go</button>${story}`,
      }),
    async act({ world, page, url }) {
      await until('our element', () => page.evaluate(() => document.querySelector(':popover-open') !== null));
      await page.click('#go');
      await until('it to be gone', () =>
        page.evaluate(() => document.querySelector(':popover-open') === null),
      );
      await rest(500);
      // Whoever asks for it again has it again.
      const tab = await tabIdOf(world, url);
      await world.control.evaluate(
        (id) => chrome.runtime.sendMessage({ call: 'openInPage', args: [id] }),
        tab,
      );
      await until('the panel', () => readPanel(world, url));
    },
  },
  unharmed(
    'fills the top layer',
    `for (let at = 0; at < 200; at++) realTimeout(() => { const pop = document.createElement('div'); pop.dataset.own = ''; pop.popover = 'manual'; pop.style.cssText = 'width:1px;height:1px;border:0;padding:0'; document.documentElement.append(pop); pop.showPopover(); }, 10 * at);`,
  ),
];
