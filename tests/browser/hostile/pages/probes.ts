import { expect } from 'vitest';
import { readSession } from '../../harness/extension-api.ts';
import { rest } from '../../harness/until.ts';
import { type HostilePage, html, unharmed } from '../hostile-page.ts';

const calls = [
  'gatePassed',
  'pageLeft',
  'pageGone',
  'tabHere',
  'panelOf',
  'explainersFor',
  'placePanel',
  'hideSiteOf',
  'setPanel',
  'openLibraryOf',
  'openCiteOf',
  'getLookupsOf',
  'startTrailOf',
  'startMeasuredOf',
  'giveConsent',
  'goOn',
  'refreshPanel',
  'removePanel',
  'recognize',
  'markMentions',
  'openTopic',
  'lookupsChanged',
];

/** Pages that guess at how our parts speak, and look for traces of us. */
export const probes: HostilePage[] = [
  unharmed(
    'guesses at our messages',
    `const calls = ${JSON.stringify(calls)}; const send = () => { for (const call of calls) { const message = { call, args: [{ changes: true, originals: true }, 'closed', 'toolbar'] };
       postMessage(message, '*'); postMessage({ sidelight: message }, '*'); new BroadcastChannel('sidelight').postMessage(message); new BroadcastChannel('lookups').postMessage(message);
       for (const to of [window, document, document.documentElement]) for (const type of [call, 'sidelight', 'sidelight:' + call, 'message']) to.dispatchEvent(new CustomEvent(type, { detail: message, bubbles: true, composed: true })), to.dispatchEvent(new MessageEvent('message', { data: message, source: window, origin: location.origin }));
       for (const api of [window.chrome, window.browser]) try { api?.runtime?.sendMessage?.(message, () => leak('an answer')); api?.runtime?.connect?.({ name: 'lookups' }); } catch {} } };
     addEventListener('message', (event) => { if (event.origin.includes('-extension:')) leak('a message of ours'); }); whenPanel(send); addEventListener('load', send);`,
    { act: () => rest(400) },
  ),
  {
    what: 'tries to load our files',
    outcomes: ['recognized'],
    panel: 'there',
    body: () => html({ script: ';' }),
    async act({ world, page }) {
      const loaded = await page.evaluate(async (root) => {
        const files = [
          'manifest.json',
          'panel.js',
          // In Firefox, the name of this installation leads to it, which no page learns.
          ...(root.startsWith('chrome') ? ['panel.html'] : []),
          'gate.js',
          'recognizer.js',
          'popup.html',
          'consent.html',
          'options.html',
          'library.html',
          'icons/16.png',
          'knowledge/en.json',
          'panel.css',
        ];
        const ways: [string, (address: string) => Promise<unknown>][] = [
          ['fetch', (address) => fetch(address, { mode: 'no-cors' })],
          // As text: what builds the tests would put something of its own in place of it.
          [
            'import',
            new Function('address', 'return import(address)') as (address: string) => Promise<unknown>,
          ],
          ...(['img', 'script', 'link', 'iframe'] as const).map(
            (name): [string, (address: string) => Promise<unknown>] => [
              name,
              (address) =>
                new Promise((resolve, reject) => {
                  const element = document.createElement(name);
                  if (name === 'link') element.setAttribute('rel', 'stylesheet');
                  element.setAttribute(name === 'link' ? 'href' : 'src', address);
                  element.onload = () => {
                    // A refused frame loads an error page, as it does for any address.
                    if (name === 'iframe') reject(new Error('refused'));
                    else resolve(true);
                  };
                  element.onerror = reject;
                  document.head.append(element);
                  setTimeout(reject, 1500);
                }),
            ],
          ),
        ];
        const seen: string[] = [];
        await Promise.all(
          files.flatMap((file) =>
            ways.map(async ([way, load]) => {
              try {
                await load(root + file);
                seen.push(`${way} ${file}`);
              } catch {
                // As it should be.
              }
            }),
          ),
        );
        return seen;
      }, world.open.extensionUrl(''));
      expect(loaded).toEqual([]);
    },
  },
  unharmed('looks for us in its timings', '', {
    body: () => html({}),
    async act({ page }) {
      const named = await page.evaluate(() =>
        [
          ...performance.getEntries().map((entry) => JSON.stringify(entry)),
          ...[...document.styleSheets].map((sheet) => String(sheet.href)),
          ...[...document.scripts].map(({ src }) => src),
          ...document.adoptedStyleSheets.map(() => 'adopted'),
          ...Object.keys(window),
        ].filter((text) => /extension:|sidelight|adopted/i.test(text)),
      );
      expect(named).toEqual([]);
    },
  }),
  unharmed(
    'catches every error',
    `window.onerror = (...given) => { leak('an error ' + given.join(' ').slice(0, 200)); }; addEventListener('unhandledrejection', (event) => leak('a rejection ' + event.reason)); console.error = console.warn = (...given) => leak('the console says ' + given.join(' '));`,
  ),
  unharmed(
    'opens windows and workers in our name',
    `addEventListener('load', () => { for (const address of ['chrome://settings', 'about:addons', 'moz-extension://x/consent.html']) try { open(address); } catch {} try { new Worker('data:text/javascript,chrome.runtime.sendMessage({call:"startTrail",args:[]})'); } catch {} try { navigator.serviceWorker?.register('/sw.js').catch(() => 0); } catch {} });`,
    {
      async act({ world }) {
        // Whatever window it may have opened is its own; nothing was looked up.
        expect(
          Object.keys(await readSession(world)).filter((key) => /^(?:trail|measured|permit):/.test(key)),
        ).toEqual([]);
      },
    },
  ),
];
