import browser from 'webextension-polyfill';

/**
 * Has the links to the web on a page of ours open in the window of the tab that it is about, where that is private. Chrome would
 * open them in another, as our pages themselves are never private there, and they would stand in its history.
 */
export function keepLinksPrivate(
  tab: { incognito: boolean; windowId?: number | undefined } | undefined,
): void {
  // In Firefox, a frame in a page has no such interface, and is private where the page is.
  if (!tab?.incognito || !('tabs' in browser)) return;
  const open = (event: MouseEvent) => {
    const link = event.composedPath().find((node) => node instanceof HTMLAnchorElement);
    if (event.button > 1 || !link || !/^https?:/.test(link.href)) return;
    event.preventDefault();
    void browser.tabs.create({
      url: link.href,
      active: !event.ctrlKey && !event.metaKey && event.button === 0,
      ...(tab.windowId !== undefined && { windowId: tab.windowId }),
    });
  };
  document.addEventListener('click', open);
  document.addEventListener('auxclick', open);
}
