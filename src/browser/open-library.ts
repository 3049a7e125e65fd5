import browser from 'webextension-polyfill';
import { leavesPrivacy } from './tabs.ts';

/** Addresses within the library that are opened for a caller: words, codes and slashes behind `#/`. */
const innerAddress = /^#\/[\w/-]*$/;

/**
 * Opens the library in a tab, at an address within it; at its front for anything that is none, and where a reader in a private window
 * (that of `from`) would else leave a subject in the history of an ordinary one.
 */
export async function openLibrary(address: unknown = '#/', from?: number): Promise<void> {
  const isFit = typeof address === 'string' && innerAddress.test(address);
  const inner = isFit && !(from !== undefined && (await leavesPrivacy(from))) ? address : '#/';
  await browser.tabs.create({ url: browser.runtime.getURL(`library.html${inner}`) });
}
