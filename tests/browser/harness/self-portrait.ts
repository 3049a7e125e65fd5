/**
 * A script for the beginning of a page, in which `realTimeout` is `setTimeout`: it notes in `witnessed` everything that a page can
 * see happen to it from its own script on, calls of its prototypes' functions among them.
 */
export const witness = `
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

/** Runs in a page: all that it can find out about itself. */
export const portray = () => ({
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
