// @vitest-environment happy-dom
import { afterEach, expect, it, vi } from 'vitest';
import { mountPanelHost } from '../../src/page/panel-host.ts';

const owner = {
  address: 'moz-extension://one/panel.html',
  origin: 'moz-extension://one',
  greeting: () => [],
  onLeave: () => undefined,
};

/** Mounts the host in the test's document, and gives back the shadow root in which its frame is, and the animations of that. */
function mountHere(origin = owner.origin) {
  const roots: ShadowRoot[] = [];
  const animations: { currentTime: number; cancel(): void; isCancelled: boolean }[] = [];
  vi.spyOn(Element.prototype, 'animate').mockImplementation(() => {
    const animation = {
      currentTime: 0,
      isCancelled: false,
      cancel() {
        animation.isCancelled = true;
      },
    };
    animations.push(animation);
    return animation as unknown as Animation;
  });
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
  const host = mountPanelHost(document, { ...owner, origin, address: `${origin}/panel.html` });
  return { host, root: roots[0] as ShadowRoot, animations };
}

afterEach(() => {
  vi.restoreAllMocks();
  vi.useRealTimers();
});

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

it('is kept from being hidden in Firefox while its script lives, until a style of the extension lets it be seen', () => {
  vi.useFakeTimers();
  const { host, animations } = mountHere();
  const [hiding] = animations;
  if (!hiding) throw new Error('nothing hides the frame');
  hiding.currentTime = 2500;
  vi.advanceTimersByTime(3000);
  expect(hiding.currentTime).toBe(0);
  host.leaveToStyle();
  expect(hiding.isCancelled).toBe(true);
  expect(vi.getTimerCount()).toBe(0);
  host.remove();
});

it('is hidden by nothing in Chrome, whose scripts go on without their extension', () => {
  const { host, animations } = mountHere('chrome-extension://one');
  expect(animations).toEqual([]);
  host.remove();
});
