import { messagePattern } from '../../harness/messages.ts';
import { clickInPanel, waitForPanel } from '../../harness/panel-view.ts';
import { type HostilePage, unharmed } from '../hostile-page.ts';

const later = (script: string) => `addEventListener('DOMContentLoaded', () => {${script}});`;
const broken = `() => { throw new realError('broken by the page'); }`;

/** Pages that replace what the document gives. */
export const patchedDom: HostilePage[] = [
  unharmed(
    'breaks the search for elements',
    later(
      `watch(Document.prototype, ['querySelectorAll', 'querySelector', 'getElementsByTagName', 'createTreeWalker'], ${broken}); watch(Element.prototype, ['querySelectorAll', 'closest', 'matches', 'getElementsByTagName'], ${broken});`,
    ),
  ),
  unharmed(
    'opens every shadow root',
    `watch(Element.prototype, ['attachShadow'], function (real) { const root = Reflect.apply(real, this, [{ mode: 'open' }]); leak('a shadow root'); return root; });
     whenPanel((host) => { if (host.shadowRoot) leak('the root is open'); });`,
  ),
  unharmed(
    'replaces observers',
    `window.MutationObserver = window.IntersectionObserver = window.ResizeObserver = class { constructor() { leak('an observer'); } };`,
  ),
  unharmed(
    'breaks popovers',
    later(
      `watch(HTMLElement.prototype, ['showPopover', 'hidePopover', 'togglePopover', 'popover'], ${broken});`,
    ),
  ),
  unharmed(
    'breaks style sheets',
    later(
      `watch(CSSStyleSheet.prototype, ['replaceSync', 'insertRule', 'cssRules'], ${broken}); watch(ShadowRoot.prototype, ['adoptedStyleSheets'], ${broken}); window.CSSStyleSheet = undefined;`,
    ),
  ),
  unharmed(
    'breaks highlights',
    later(
      `if (window.Highlight) { watch(HighlightRegistry.prototype, ['set', 'delete'], ${broken}); window.Highlight = undefined; } window.CSS = undefined;`,
    ),
    {
      async act({ world, page }) {
        await waitForPanel(world, page, 'the open panel', ({ isOpen }) => isOpen);
        await clickInPanel(world, page, /ooni/i);
        await clickInPanel(world, page, messagePattern('finder_show'));
        await waitForPanel(world, page, 'the place of the mention', ({ controls }) =>
          controls.some(({ name }) => messagePattern('finder_clear').test(name)),
        );
      },
    },
  ),
  unharmed(
    'makes elements of its own for everyone',
    later(
      `const mine = document.body.firstChild; watch(Document.prototype, ['createElement', 'createElementNS', 'createTextNode'], () => mine);`,
    ),
  ),
  unharmed(
    'breaks the adding of elements',
    later(
      `watch(Node.prototype, ['appendChild', 'insertBefore', 'removeChild'], ${broken}); watch(Element.prototype, ['append', 'prepend', 'remove', 'setAttribute'], ${broken});`,
    ),
  ),
  unharmed(
    'breaks the reading of text',
    later(
      `watch(Node.prototype, ['textContent', 'firstChild', 'nextSibling', 'nodeType', 'isConnected'], ${broken}); watch(CharacterData.prototype, ['data'], ${broken}); watch(TreeWalker.prototype, ['nextNode'], ${broken});`,
    ),
  ),
  unharmed(
    'lays traps in its document',
    later(
      `for (const name of ['title', 'body', 'head', 'URL', 'documentElement', 'baseURI', 'contentType', 'readyState'])
         Object.defineProperty(document, name, { get() { if (new realError().stack.includes('-extension://')) leak('we read ' + name); throw new realError('trap'); } });`,
    ),
  ),
  unharmed(
    'lies about boxes and media',
    later(
      `watch(Element.prototype, ['getBoundingClientRect', 'clientWidth', 'scrollIntoView'], ${broken}); watch(window, ['getComputedStyle', 'matchMedia', 'innerWidth', 'innerHeight'], ${broken});`,
    ),
  ),
  unharmed(
    'breaks selections and ranges',
    later(
      `watch(Document.prototype, ['createRange', 'getSelection'], ${broken}); watch(Range.prototype, ['setStart', 'setEnd'], ${broken}); watch(window, ['getSelection'], ${broken});`,
    ),
  ),
];
