import browser from 'webextension-polyfill';

/** Calls back whenever what is stored in the browser's local storage under a key changes. Returns the undo. */
export function watchStored(key: string, onChange: () => void): () => void {
  const listen = (changes: Record<string, unknown>, area: string) => {
    if (area === 'local' && key in changes) onChange();
  };
  browser.storage.onChanged.addListener(listen);
  return () => browser.storage.onChanged.removeListener(listen);
}
