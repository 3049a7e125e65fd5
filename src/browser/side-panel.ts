/**
 * Chrome's side panel (https://developer.chrome.com/docs/extensions/reference/api/sidePanel); undefined elsewhere. Looked up
 * by name, as the same scripts go into Firefox, whose linter warns of every call it does not know.
 */
export function findSidePanel(): Pick<typeof chrome.sidePanel, 'open'> | undefined {
  const api = (globalThis as { chrome?: Partial<typeof chrome> }).chrome;
  return api?.sidePanel;
}
