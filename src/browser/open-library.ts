import browser from 'webextension-polyfill';

/** Addresses within the library that are opened for a caller: words, codes and slashes behind `#/`. */
const innerAddress = /^#\/[\w/-]*$/;

/** Opens the library in a tab, at an address within it; at its front for anything that is none. */
export async function openLibrary(address: unknown = '#/'): Promise<void> {
  const inner = typeof address === 'string' && innerAddress.test(address) ? address : '#/';
  await browser.tabs.create({ url: browser.runtime.getURL(`library.html${inner}`) });
}
