/** What versions before this one have stored, each as it stood in `storage.local`. */
export const olderSettings: Record<string, Record<string, unknown>> = {
  'the first, before it had services': {
    version: 1,
    where: 'chosen',
    chosenSites: ['bbc.com'],
    opening: 'toolbar',
    hiddenSites: ['dw.com'],
    paused: false,
    theme: 'dark',
    textSize: 120,
  },
  'the first, with services and languages': {
    version: 1,
    where: 'every',
    chosenSites: [],
    opening: 'tab',
    hiddenSites: ['dw.com', 'example.org'],
    paused: false,
    theme: 'light',
    language: 'fa',
    textSize: 90,
    consents: { wayback: 'always', ooni: 'never' },
    hosts: { ooni: 'https://api.ooni.io' },
    archives: ['wayback', 'archive-today'],
    keepAnswers: false,
  },
};
