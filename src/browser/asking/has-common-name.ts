import browser from 'webextension-polyfill';

/**
 * Whether what browsers call this extension towards those to whom it sends something (the `Origin` of a request with a body) is
 * the same for all its readers. In Chromium it is the extension's id, which is the same for all where a key fixes it or a store
 * gives it; otherwise it comes of the folder in which the extension lies. In Firefox each installation has its own.
 */
export function hasCommonName(): boolean {
  const { key, update_url } = browser.runtime.getManifest() as { key?: string; update_url?: string };
  const isId = new URL(browser.runtime.getURL('')).host === browser.runtime.id;
  return isId && Boolean(key || update_url);
}
