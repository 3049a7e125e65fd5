import browser from 'webextension-polyfill';

/** Calls back, with what stood there before, whenever what is stored in the browser's local storage under a key changes. Returns the undo. */
export function watchStored(key: string, onChange: (before: unknown) => void): () => void {
  const listen = (changes: Record<string, browser.Storage.StorageChange>, area: string) => {
    const change = changes[key];
    if (area === 'local' && change) onChange(change.oldValue);
  };
  browser.storage.onChanged.addListener(listen);
  return () => browser.storage.onChanged.removeListener(listen);
}
