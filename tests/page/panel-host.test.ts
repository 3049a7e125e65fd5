// @vitest-environment happy-dom
import { afterEach, expect, it, vi } from 'vitest';
import { mountPanelHost } from '../../src/page/panel-host.ts';

const owner = {
  address: 'moz-extension://one/panel.html',
  origin: 'moz-extension://one',
  greeting: () => [],
  onLeave: () => undefined,
};

/** Mounts the host in the test's document, and gives back the shadow root in which its frame is. */
function mountHere() {
  const roots: ShadowRoot[] = [];
  const { attachShadow } = Element.prototype;
  vi.spyOn(Element.prototype, 'attachShadow').mockImplementation(function (this: Element, options) {
    const root = attachShadow.call(this, options);
    roots.push(root);
    return root;
  });
  // Frames load nothing here, and say so at length.
  const create = document.createElement.bind(document);
  vi.spyOn(document, 'createElement').mockImplementation((name: string) =>
    create(name === 'iframe' ? 'div' : name),
  );
  HTMLElement.prototype.showPopover ??= () => undefined;
  const host = mountPanelHost(document, owner);
  return { host, root: roots[0] as ShadowRoot };
}

afterEach(() => vi.restoreAllMocks());

it('is styled by constructed sheets, which no policy of a page forbids', () => {
  const { host, root } = mountHere();
  expect(root.adoptedStyleSheets).toHaveLength(2);
  expect(root.querySelector('style')).toBeNull();
  host.remove();
});

it('is styled by elements where the browser refuses sheets to scripts of extensions, as Firefox 140 does', () => {
  vi.spyOn(ShadowRoot.prototype, 'adoptedStyleSheets', 'get').mockImplementation(() => {
    throw new Error('Accessing from Xray wrapper is not supported.');
  });
  const { host, root } = mountHere();
  const written = () => [...root.querySelectorAll('style')].map((element) => element.textContent);
  expect(written()[0]).toContain('position: fixed !important');
  expect(written()[0]).not.toContain('visibility');
  host.leaveToStyle();
  expect(written()[0]).toContain('visibility: hidden');
  host.remove();
  expect(document.querySelector('[popover]')).toBeNull();
});
