import { type FramePlace, type FromFrame, frameName, type ToFrame } from '../core/panel-frame.ts';
import { removeWithoutScript } from './remove-without-script.ts';

/** What the host asks of the script that put it there. */
export interface FrameOwner {
  /** The address of the frame's document. */
  address: string;
  /** The origin that it has there. */
  origin: string;
  /** What the frame is told first, each time that it is loaded. */
  greeting(): ToFrame[];
  /** The frame wants to go. */
  onLeave(): void;
}

export interface PanelHost {
  /** Whether the frame is there to be told something; it is greeted when it comes. */
  isThere(): boolean;
  tell(message: ToFrame): void;
  /** From now on the frame is seen only while a style of the extension lets it, which the browser takes away with the extension. */
  leaveToStyle(): void;
  /** Whether the page has left the host where it was put. */
  isConnected(): boolean;
  remove(): void;
}

/**
 * The style of host and frame. What it says of the host must be `!important`, which the page's style cannot override from outside
 * (https://drafts.csswg.org/css-cascade-5/#cascade-context). The frame lets the page through where nothing stands, which a browser
 * grants where both have the same color scheme.
 */
const style = `
  :host {
    all: initial !important;
    display: block !important;
    position: fixed !important;
    inset: 0 auto auto 0 !important;
    inline-size: 0 !important;
    block-size: 0 !important;
    overflow: visible !important;
    z-index: 2147483647 !important;
  }
  iframe {
    all: initial;
    position: fixed;
    inset: 0 auto auto 0;
    width: 0;
    height: 0;
    border: 0;
    color-scheme: light dark;
  }
  @media print { :host { display: none !important; } }
`;

const unseen = 'iframe { visibility: hidden; }';

/** How long the frame is seen at most after the script has ended, and how often a living script puts that off, in milliseconds. */
const lapse = 8000;
const renewal = 2000;

/** How often a frame that the page has moved, and so emptied, is filled again. */
const mostLoads = 20;

/**
 * Puts the panel's frame into a page: an element in the top layer, with a closed shadow root, and in it a frame of the extension's
 * origin, which no page can look into. A secret in the frame's address tells it whom to believe.
 */
export function mountPanelHost(document: Document, owner: FrameOwner): PanelHost {
  removeOrphans(frameName);
  const host = document.createElement('div');
  const root = host.attachShadow({ mode: 'closed' });
  const writeFixed = addSheet(root);
  const writeMoving = addSheet(root);
  writeFixed(style);
  const frame = document.createElement('iframe');
  frame.title = frameName;
  // No `allow`: where the page's policy forbids what it lends, browsers report the frame's address to the page.
  // Else Chrome keeps it out of pages that embed only what agrees to be embedded (COEP). It needs no cookies.
  frame.setAttribute('credentialless', '');
  // Not `randomUUID`, which pages that are not secure lack.
  const secret = [...crypto.getRandomValues(new Uint32Array(4))].join('-');
  const address = `${owner.address}#${secret}`;
  const isFirefox = address.startsWith('moz-extension:');
  let port: MessagePort | undefined;
  let loads = 0;
  const greet = () => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = ({ data }: MessageEvent<FromFrame>) => {
      if (data.place) writeMoving(styleOf(data.place));
      else owner.onLeave();
    };
    frame.contentWindow?.postMessage({ secret }, owner.origin, [port2]);
    for (const message of owner.greeting()) port1.postMessage(message);
    port = port1;
  };
  frame.addEventListener('load', (event) => {
    event.stopImmediatePropagation();
    port?.close();
    port = undefined;
    // What is in the frame, where we may see it: Chrome shows a frame of the extension to none of our scripts in pages.
    const url = frame.contentDocument?.URL;
    const isFilled = frame.src ? url === undefined : url?.startsWith(owner.origin);
    // A page that moves the frame empties it.
    const isToBeFilled = loads === 0 || (url === 'about:blank' && loads < mostLoads);
    if (isFilled) greet();
    else if (isToBeFilled) {
      loads += 1;
      frame.contentWindow?.location.replace(address);
      outlive?.();
    }
  });
  // In Firefox, a page gets hold of the frame's element: the address, which would tell one installation from all others, must stand in no
  // attribute of it. In Chrome it does not, and the policies of pages let frames of extensions be by their attribute alone.
  if (!isFirefox) frame.src = address;
  root.append(frame);
  const endLease = isFirefox ? showWhileAlive(frame) : undefined;
  const outlive = isFirefox ? removeWithoutScript(host, frame) : undefined;
  host.setAttribute('popover', 'manual');
  (document.body ?? document.documentElement).append(host);
  host.showPopover();
  return {
    isThere: () => port !== undefined,
    tell: (message) => port?.postMessage(message),
    leaveToStyle() {
      endLease?.();
      writeFixed(style + unseen);
    },
    // A page can take it along into another document, and close that.
    isConnected: () => host.isConnected && host.ownerDocument === document,
    remove() {
      endLease?.();
      port?.close();
      host.remove();
    },
  };
}

/**
 * Lets an element be seen only while this script lives, which Firefox ends unheard: an animation, which needs no script, would hide it,
 * and is put off as long as there is somebody to do so. While it runs, the browser draws all the time: it is for a page that is still
 * loading, in which no style of the extension can stand yet. Gives back what ends it.
 */
function showWhileAlive(element: Element): () => void {
  const hiding = element.animate(
    { visibility: ['visible', 'hidden'] },
    { duration: lapse, fill: 'forwards' },
  );
  const watch = window.setInterval(() => {
    hiding.currentTime = 0;
  }, renewal);
  return () => {
    window.clearInterval(watch);
    hiding.cancel();
  };
}

/** Adds a style sheet to a shadow root, and gives back what writes it anew. No content security policy of the page forbids it. */
function addSheet(root: ShadowRoot): (text: string) => void {
  try {
    const sheet = new CSSStyleSheet();
    root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
    return (text) => sheet.replaceSync(text);
  } catch {
    // Older Firefox refuses these to scripts of extensions, whose style elements it lets be in every page.
    const element = document.createElement('style');
    const write = (text: string) => {
      element.textContent = text;
    };
    // They are judged by who wrote them, so that it is written before it is there.
    write('');
    root.append(element);
    return write;
  }
}

function styleOf({ form, side, width, height }: FramePlace): string {
  const across = `${side}: 0; ${side === 'left' ? 'right' : 'left'}: auto; width: ${width}px; max-width: 100vw;`;
  const box = {
    panel: `${across} top: 0; height: 100%;`,
    sheet: 'left: 0; width: 100%; top: auto; bottom: 0; height: min(84dvh, 100dvh - 56px);',
    tab: `${across} top: 34vh; height: ${height}px;`,
  };
  return `iframe { ${box[form]} }`;
}

/**
 * Removes what a version before an update has left in the page, by the name of its frame: Firefox ends a script of an extension that was
 * updated before it could clean up, and lets the next one look into closed shadow roots. Chrome does neither. It is also sent into
 * pages as text: it must need nothing from outside.
 */
export function removeOrphans(name: string): void {
  for (const element of document.querySelectorAll<Element & { openOrClosedShadowRoot?: ShadowRoot | null }>(
    '[popover="manual"]',
  ))
    if (element.openOrClosedShadowRoot?.querySelector(`iframe[title="${name}"][credentialless]`))
      element.remove();
}
