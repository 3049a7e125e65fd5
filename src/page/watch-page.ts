/** How long to wait before a page is looked at again, each time, in milliseconds: pages fill in late, but not for ever. */
const waits = [500, 1000, 1500, 2000, 3000, 4000];

/** Elements that are counted at most. */
const most = 300_000;

export interface PageWatch {
  /** Read the page now: it is there, it has filled in, or it became another one. */
  read: () => void;
  /** The page is being left: by navigation, or because the script made another page of it. */
  leave: () => void;
  /** Whether the last reading found little, so that the page is worth another look even if it seems unchanged. */
  wantsMore: () => boolean;
}

/**
 * Follows a page through its life: reads it at once, again when it has filled in and come to rest, after every change of
 * address within the document, and after it comes back from the back/forward cache. Ends with the signal.
 */
export function watchPage(window: Window, { read, leave, wantsMore }: PageWatch, signal: AbortSignal): void {
  const { document } = window;
  const elements = document.getElementsByTagName('*');
  // To count a million elements takes longer than to read a page: beyond this many, more of them are no news.
  // `item`, as an index has browsers count them all first.
  const countElements = () => (elements.item(most) ? most : elements.length);
  let timer = 0;
  let countAtRead = 0;

  const readNow = () => {
    countAtRead = countElements();
    read();
  };
  const lookLater = (step: number, countBefore: number) => {
    if (step >= waits.length || signal.aborted) return;
    timer = window.setTimeout(() => {
      const count = countElements();
      const isQuiet = count === countBefore || step === waits.length - 1;
      if (isQuiet && (wantsMore() || Math.abs(count - countAtRead) > 3 + countAtRead / 20)) readNow();
      lookLater(step + 1, count);
    }, waits[step]);
  };
  const start = () => {
    window.clearTimeout(timer);
    readNow();
    lookLater(0, countElements());
  };
  const onLeave = (stays: boolean) => {
    leave();
    window.clearTimeout(timer);
    // The old text still stands: give the new page a moment before the first reading.
    if (stays) timer = window.setTimeout(start, 300);
  };

  watchLeaving(window, onLeave, signal);
  window.addEventListener('pageshow', (event) => event.isTrusted && event.persisted && start(), { signal });
  signal.addEventListener('abort', () => window.clearTimeout(timer));
  start();
}

/**
 * Calls back when the page is being left for another one, and when a script makes another page of it, which has another address: there
 * the document stays. Ends with the signal.
 */
export function watchLeaving(window: Window, onLeave: (stays: boolean) => void, signal: AbortSignal): void {
  const read = () => window.document.URL.replace(/#.*/, '');
  let address = read();
  const compare = () => {
    if (address === read()) return;
    address = read();
    onLeave(true);
  };
  const { navigation } = window as { navigation?: EventTarget };
  if (navigation) navigation.addEventListener('currententrychange', compare, { signal });
  else {
    // Firefox before 147 has no Navigation API, and a content script does not see the page's pushState.
    const poll = window.setInterval(compare, 1000);
    signal.addEventListener('abort', () => window.clearInterval(poll));
  }
  // The page can forge this, and would have us do it all over each time.
  window.addEventListener('pagehide', (event) => event.isTrusted && onLeave(false), { signal });
}
