export interface PanelHost {
  /** Where the panel renders. Closed: the page cannot look in. */
  root: ShadowRoot;
  /** Where it stands: a class name that the style sheet knows, and a width in CSS pixels. */
  place(shape: 'panel' | 'tab', width: number): void;
  remove(): void;
}

/**
 * A host element in the page's top layer with a closed shadow root. The style sheet is constructed, so that no content
 * security policy of the page forbids it; the host's own style is important in the shadow tree, which the page's style
 * cannot override (https://drafts.csswg.org/css-cascade-5/#cascade-context).
 */
export function mountPanelHost(document: Document, css: string): PanelHost {
  const host = document.createElement('div');
  const root = host.attachShadow({ mode: 'closed' });
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  const placing = new CSSStyleSheet();
  root.adoptedStyleSheets = [sheet, placing];
  // What is typed and clicked in the panel is none of the page's shortcuts.
  for (const type of [
    'keydown',
    'keyup',
    'keypress',
    'click',
    'mousedown',
    'pointerdown',
    'wheel',
    'touchstart',
    'focusin',
  ]) {
    root.addEventListener(type, (event) => event.stopPropagation(), { passive: true });
  }
  host.setAttribute('popover', 'manual');
  (document.body ?? document.documentElement).append(host);
  return {
    root,
    place(shape, width) {
      placing.replaceSync(`:host { --panel-width: ${Math.round(width)}px; }`);
      if (host.className !== shape) host.className = shape;
      if (!host.matches(':popover-open')) host.showPopover();
    },
    remove: () => host.remove(),
  };
}
