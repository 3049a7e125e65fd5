import { type HostilePage, unharmed } from '../hostile-page.ts';

/** Has a function of the page throw for whoever else calls it, once the page stands. */
const later = (script: string) => `addEventListener('DOMContentLoaded', () => {${script}});`;
const broken = `() => { throw new realError('broken by the page'); }`;

/** Pages that replace what the language and the browser give to every script. */
export const globals: HostilePage[] = [
  unharmed(
    'breaks the methods of arrays',
    later(
      `watch(Array.prototype, ['push', 'map', 'filter', 'flatMap', 'slice', 'join', 'find', 'some', Symbol.iterator], ${broken});`,
    ),
  ),
  unharmed(
    'lays traps in the prototype of objects',
    `for (const name of ['call', 'args', 'value', 'failed', 'then', 'url', 'topics', 'get', 'set', 'version'])
      Object.defineProperty(Object.prototype, name, {
        configurable: true,
        get() { if (new realError().stack.includes('-extension://')) leak('we read ' + name); return undefined; },
        set(value) { if (new realError().stack.includes('-extension://')) leak('we set ' + name);
          Object.defineProperty(this, name, { value, writable: true, configurable: true, enumerable: true }); },
      });`,
  ),
  unharmed('breaks JSON', later(`watch(JSON, ['parse', 'stringify'], ${broken}); window.JSON = undefined;`)),
  unharmed(
    'breaks promises',
    later(`watch(Promise.prototype, ['then', 'catch', 'finally'], ${broken}); window.Promise = undefined;`),
  ),
  unharmed(
    'breaks maps, sets and symbols',
    later(
      `watch(Map.prototype, ['get', 'set', 'has'], ${broken}); watch(Set.prototype, ['add', 'has'], ${broken}); window.Map = window.Set = window.WeakMap = window.Symbol = undefined;`,
    ),
  ),
  unharmed(
    'breaks the methods of strings',
    later(
      `watch(String.prototype, ['normalize', 'toLowerCase', 'replace', 'slice', 'trim', 'split', 'matchAll', 'charCodeAt'], ${broken});`,
    ),
  ),
  unharmed(
    'breaks regular expressions',
    later(`watch(RegExp.prototype, ['exec', 'test'], ${broken}); window.RegExp = undefined;`),
  ),
  unharmed(
    'breaks functions',
    later(`watch(Function.prototype, ['call', 'apply', 'bind', 'toString'], ${broken});`),
  ),
  unharmed(
    'breaks objects, proxies and reflection',
    later(
      `watch(Object, ['keys', 'entries', 'fromEntries', 'hasOwn', 'assign'], ${broken}); window.Proxy = window.Reflect = undefined;`,
    ),
  ),
  unharmed(
    'breaks timers',
    later(
      `watch(window, ['setTimeout', 'clearTimeout', 'setInterval', 'requestAnimationFrame', 'queueMicrotask'], () => 0);`,
    ),
  ),
  unharmed(
    'tells the wrong time',
    later(
      `watch(Date, ['now'], () => NaN); watch(Performance.prototype, ['now', 'getEntriesByType'], () => -1e300); watch(Date.prototype, ['getTime', 'toISOString'], ${broken}); window.Intl = undefined;`,
    ),
  ),
  unharmed(
    'reads the stacks of errors',
    `Error.prepareStackTrace = (error, calls) => { if (String(calls).includes('-extension://')) leak('a stack'); return ''; };
     Object.defineProperty(Object.prototype, 'stack', { set() { leak('a stack is written'); }, configurable: true });`,
  ),
  unharmed('breaks addresses', later('window.URL = window.URLSearchParams = undefined;')),
  unharmed(
    'has an extension API of its own',
    `const answer = { runtime: { id: 'forged', sendMessage: (message) => { leak('a message'); return Promise.resolve({ value: true }); },
       onMessage: { addListener: () => leak('a listener') }, getManifest: () => ({}), connect: () => leak('a port') }, i18n: { getMessage: () => leak('a text') } };
     for (const name of ['chrome', 'browser']) Object.defineProperty(window, name, { value: answer, configurable: true });`,
  ),
  unharmed(
    'listens at every way to the network',
    `watch(window, ['fetch']); watch(XMLHttpRequest.prototype, ['open', 'send']); watch(Navigator.prototype, ['sendBeacon']); watch(WebSocket.prototype, ['send']);`,
  ),
  unharmed(
    'breaks events',
    later(
      `watch(EventTarget.prototype, ['addEventListener', 'removeEventListener', 'dispatchEvent'], ${broken}); watch(Event.prototype, ['stopPropagation', 'preventDefault', 'target'], ${broken}); window.AbortController = undefined;`,
    ),
  ),
  unharmed(
    'freezes all prototypes',
    `addEventListener('DOMContentLoaded', () => { for (const name of Object.getOwnPropertyNames(window)) { try { Object.freeze(window[name]?.prototype); } catch {} } Object.freeze(document); });`,
  ),
];
