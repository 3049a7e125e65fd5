/** The two families that the extension is built for. Chrome, Chromium and Edge are `chrome`. */
export const browserKinds = ['chrome', 'firefox'] as const;
export type BrowserKind = (typeof browserKinds)[number];

/** How a person may name them on the command line. */
const kindByName: Record<string, BrowserKind> = {
  chrome: 'chrome',
  chromium: 'chrome',
  edge: 'chrome',
  firefox: 'firefox',
};

/** The family that a name stands for. Throws, with the names that there are, for any other. */
export function readBrowserKind(name: string): BrowserKind {
  const kind = kindByName[name.toLowerCase()];
  if (!kind) throw new Error(`"${name}" is no browser we know: use ${Object.keys(kindByName).join(', ')}`);
  return kind;
}
