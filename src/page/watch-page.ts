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
  let address = withoutFragment(document.URL);
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
  const onAddress = () => {
    const now = withoutFragment(document.URL);
    if (now === address) return;
    address = now;
    leave();
    // The old text still stands: give the new page a moment before the first reading.
    window.clearTimeout(timer);
    timer = window.setTimeout(start, 300);
  };

  const options = { signal };
  const { navigation } = window as { navigation?: EventTarget };
  if (navigation) navigation.addEventListener('currententrychange', onAddress, options);
  else {
    // Firefox before 147 has no Navigation API, and a content script does not see the page's pushState.
    const poll = window.setInterval(onAddress, 1000);
    signal.addEventListener('abort', () => window.clearInterval(poll));
  }
  // The page can forge these, and would have us read it all over each time.
  window.addEventListener('pagehide', (event) => event.isTrusted && leave(), options);
  window.addEventListener('pageshow', (event) => event.isTrusted && event.persisted && start(), options);
  signal.addEventListener('abort', () => window.clearTimeout(timer));
  start();
}

function withoutFragment(url: string): string {
  return url.replace(/#.*/, '');
}
