export interface PanelHost {
  /** Where the panel renders. Closed: the page cannot look in. */
  root: ShadowRoot;
  /** How wide the panel is to be, in CSS pixels: `--panel-width` in the style sheets. */
  setWidth(pixels: number): void;
  /** Whether the page has left the host where it was put. */
  isConnected(): boolean;
  remove(): void;
}

/** Events that stay in the panel: what is typed, clicked and scrolled in it is none of the page's business. */
const ownEvents = [
  'keydown',
  'keyup',
  'keypress',
  'click',
  'dblclick',
  'auxclick',
  'mousedown',
  'mouseup',
  'pointerdown',
  'pointerup',
  'wheel',
  'touchstart',
  'focusin',
  'focusout',
];

/**
 * What keeps the page from looking in by other ways. Fonts: a page can lend one under any name but the generic ones, letter by
 * letter, and would be asked for those that are shown. Selection: Chromium gives a page the text of closed shadow roots as part
 * of what is selected, and a page can select everything whenever it likes.
 */
const guard = `
  .sidelight, .sidelight * { --serif: serif !important; --sans: system-ui, sans-serif !important; }
  .sidelight { user-select: none !important; -webkit-user-select: none !important; }
`;
/**
 * A host element in the page's top layer with a closed shadow root. Its style sheets are constructed, so that no content
 * security policy of the page forbids them. What they say of the host must be `!important`, which the page's style cannot
 * override from outside (https://drafts.csswg.org/css-cascade-5/#cascade-context).
 */
export function mountPanelHost(document: Document, css: string): PanelHost {
  removeOrphans(document);
  const host = document.createElement('div');
  const root = host.attachShadow({ mode: 'closed' });
  const style = new CSSStyleSheet();
  // Not `randomUUID`, which pages that are not secure lack.
  const prefix = `--x${[...crypto.getRandomValues(new Uint32Array(2))].join('')}-`;
  style.replaceSync(renameVariables(css + guard, prefix));
  const width = new CSSStyleSheet();
  root.adoptedStyleSheets = [style, width];
  for (const type of ownEvents) {
    root.addEventListener(type, (event) => event.stopPropagation(), { passive: true });
  }
  host.setAttribute('popover', 'manual');
  (document.body ?? document.documentElement).append(host);
  host.showPopover();
  return {
    root,
    // Not of the host, whose style the page can read and change.
    setWidth: (pixels) =>
      width.replaceSync(`.sidelight { ${prefix}panel-width: ${Math.round(pixels)}px !important; }`),
    // A page can take it along into another document, and close that.
    isConnected: () => host.isConnected && host.ownerDocument === document,
    remove: () => host.remove(),
  };
}

/**
 * Gives the variables of style sheets names that a page cannot know. By a name that it knows, it could register a variable with a value of
 * its own for all shadow trees, say an address that is asked when what has it as a background is shown
 * (https://drafts.css-houdini.org/css-properties-values-api/#shadow-dom). `--text` keeps its name: it stands in attributes too, and is a
 * factor of lengths and nothing else.
 */
export function renameVariables(css: string, prefix: string): string {
  return css.replace(/(?<![\w-])--(?!text(?![\w-]))(?=[a-z])/g, prefix);
}

/**
 * Removes what a version before an update has left in the page: Firefox ends a script of an extension that was updated before
 * it could clean up, and lets the next one look into closed shadow roots. Chrome does neither.
 */
function removeOrphans(document: Document): void {
  for (const element of document.querySelectorAll<Element & { openOrClosedShadowRoot?: ShadowRoot | null }>(
    '[popover="manual"]',
  ))
    if (element.openOrClosedShadowRoot?.querySelector('.sidelight')) element.remove();
}
