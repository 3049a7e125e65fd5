import { fakeBrowser } from '@webext-core/fake-browser';
import { gateMark } from '../src/browser/gate-mark.ts';

/** What a test can look at after our code has talked to the browser. */
export interface Recorded {
  registered: { id: string; matches?: string[]; excludeMatches?: string[] }[];
  /** What was done to registered scripts, in order. */
  registrations: ('registered' | 'updated' | 'unregistered')[];
  injected: { tab: number; file: string }[];
  badges: Record<number, string>;
  /** The icon of 16 pixels that a tab has, or, under `rest`, those that have none of their own. */
  icons: Record<string, string>;
  /** What the gate has made of the page in a tab, as it stands in the world of our scripts there. */
  gates: Record<number, string>;
  /** Messages to tabs, answered by `answerTab`. */
  sent: { tab: number; message: unknown }[];
  /** How a tab's page answers a message; throwing stands for a page without a script of ours. */
  answerTab: (tab: number, message: unknown) => unknown;
  /** Tabs that refuse injected scripts. */
  closedTabs: Set<number>;
  /** Origins, as match patterns, to which the browser gives no access. */
  withheld: Set<string>;
  /** Addresses of windows that were opened. */
  windows: string[];
}

export const recorded: Recorded = {
  registered: [],
  registrations: [],
  injected: [],
  badges: {},
  icons: {},
  gates: {},
  sent: [],
  answerTab: noReceiver,
  closedTabs: new Set(),
  withheld: new Set(),
  windows: [],
};

function noReceiver(): never {
  throw new Error('Could not establish connection. Receiving end does not exist.');
}

/** Forgets everything: storage, tabs, and what was recorded. */
export function resetBrowser(): void {
  fakeBrowser.reset();
  Object.assign(recorded, {
    registered: [],
    registrations: [],
    injected: [],
    badges: {},
    icons: {},
    gates: {},
    sent: [],
    answerTab: noReceiver,
    closedTabs: new Set(),
    withheld: new Set(),
    windows: [],
  });
}

interface Injection {
  target: { tabId: number };
  files?: string[];
  func?: (...args: unknown[]) => unknown;
  args?: unknown[];
}

const world = globalThis as unknown as Record<symbol, unknown>;
const gate = Symbol.for(gateMark);

/** The parts of the extension API that the fake browser lacks, behaving as the real ones do as far as we use them. */
const more = {
  scripting: {
    getRegisteredContentScripts: async () => recorded.registered,
    async unregisterContentScripts({ ids }: { ids: string[] }) {
      for (const id of ids)
        if (!recorded.registered.some((script) => script.id === id))
          throw new Error(`Nonexistent script ID '${id}'`);
      recorded.registered = recorded.registered.filter(({ id }) => !ids.includes(id));
      recorded.registrations.push('unregistered');
    },
    async registerContentScripts(scripts: Recorded['registered']) {
      for (const { id } of scripts)
        if (recorded.registered.some((script) => script.id === id))
          throw new Error(`Duplicate script ID '${id}'`);
      recorded.registered.push(...scripts);
      recorded.registrations.push('registered');
    },
    async updateContentScripts(scripts: Recorded['registered']) {
      for (const script of scripts) {
        const at = recorded.registered.findIndex(({ id }) => id === script.id);
        if (at < 0) throw new Error(`Content script with id '${script.id}' does not exist.`);
        recorded.registered[at] = script;
      }
      recorded.registrations.push('updated');
    },
    async executeScript({ target, files = [], func, args = [] }: Injection) {
      if (recorded.closedTabs.has(target.tabId)) throw new Error('Cannot access contents of the page.');
      for (const file of files) recorded.injected.push({ tab: target.tabId, file });
      const status = recorded.gates[target.tabId];
      world[gate] = status && Object.assign(new AbortController(), { status });
      const result = func?.(...args);
      if (!(gate in world)) delete recorded.gates[target.tabId];
      return [{ frameId: 0, result }];
    },
    async insertCSS() {
      await Promise.resolve();
    },
    async removeCSS() {
      await Promise.resolve();
    },
  },
  permissions: {
    contains: async ({ origins }: { origins: string[] }) =>
      !origins.some((origin) => recorded.withheld.has(origin)),
  },
  windows: {
    async create({ url }: { url: string }) {
      recorded.windows.push(url);
    },
  },
  action: {
    async setBadgeText({ text, tabId }: { text: string; tabId: number }) {
      recorded.badges[tabId] = text;
    },
    async setIcon({ path, tabId }: { path: Record<string, string>; tabId?: number }) {
      recorded.icons[tabId ?? 'rest'] = path[16] ?? '';
    },
    async setTitle() {
      await Promise.resolve();
    },
    async setBadgeBackgroundColor() {
      await Promise.resolve();
    },
  },
};

const i18n = {
  getMessage: (key: string) => (key === 'language_tag' ? 'en' : key),
};

const browser = Object.assign(Object.create(fakeBrowser), fakeBrowser, more, {
  i18n,
  runtime: Object.assign(Object.create(fakeBrowser.runtime), fakeBrowser.runtime, {
    getManifest: () => ({}),
  }),
  tabs: Object.assign(Object.create(fakeBrowser.tabs), fakeBrowser.tabs, {
    async sendMessage(tab: number, message: unknown) {
      recorded.sent.push({ tab, message });
      return recorded.answerTab(tab, message);
    },
  }),
});

export default browser;

/** Node 20 has no Web Locks: this one grants them in the order of the requests, as browsers do. */
let turn: Promise<unknown> = Promise.resolve();
const locks = {
  request(_name: string, task: () => Promise<unknown>): Promise<unknown> {
    const granted = turn.then(task);
    turn = granted.catch(() => undefined);
    return granted;
  },
};
if (!globalThis.navigator?.locks)
  Object.defineProperty(globalThis, 'navigator', { value: { locks }, configurable: true });
