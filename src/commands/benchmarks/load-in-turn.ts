import type { Browser } from 'puppeteer-core';
import { openBrowser } from '../browsers/open-browser.ts';
import { readCounters, startCounting } from './read-counters.ts';
import { readMemory } from './read-memory.ts';

/** What one load of a page took, the second after it included. */
export interface Load {
  /** Script of the page's main thread, content scripts and compiling included, in milliseconds of processor time. */
  scriptMs: number;
  /** All tasks of that thread, in milliseconds. */
  taskMs: number;
  /** JavaScript heap of the page's renderer after a collection, content scripts included, in bytes. */
  heapBytes: number;
  /** Memory of all processes of the browser (proportional set size), in bytes; null where the system does not tell. */
  browserBytes: number | null;
}

/** A browser to compare: the folder of its unpacked extension, null for none. */
export interface Variant {
  extension: string | null;
  /** Whether to wait until the extension's background runs. */
  hasBackground?: boolean;
}

/**
 * Loads each address in one Chromium a variant, in turn and in changing order, so that whatever slows the machine slows all.
 * Gives the loads of each variant, by address: the nth of one and the nth of another are a pair.
 */
export async function loadInTurn(
  executablePath: string,
  variants: Readonly<Record<string, Variant>>,
  addresses: readonly string[],
  port: number,
): Promise<Record<string, Load[]>> {
  const browsers = new Map<string, Browser>();
  const loads: Record<string, Load[]> = {};
  try {
    for (const [name, { extension, hasBackground = false }] of Object.entries(variants)) {
      const { browser } = await openBrowser('chrome', {
        executablePath,
        extension,
        hasBackground,
        headless: true,
        hosts: { port, names: ['*'] },
      });
      browsers.set(name, browser);
      loads[name] = [];
    }
    // The first page of a browser pays for its start, and an extension may open a page of its own then.
    for (const browser of browsers.values()) await loadOnce(browser, addresses[0] as string);
    const names = [...browsers.keys()];
    for (const [at, address] of addresses.entries()) {
      const turn = at % names.length;
      for (const name of [...names.slice(turn), ...names.slice(0, turn)])
        loads[name]?.push(await loadOnce(browsers.get(name) as Browser, address));
    }
    return loads;
  } finally {
    for (const browser of browsers.values()) await browser.close();
  }
}

async function loadOnce(browser: Browser, address: string): Promise<Load> {
  const page = await browser.newPage();
  try {
    const session = await page.createCDPSession();
    await startCounting(session);
    await page.goto(address, { waitUntil: 'load' });
    await new Promise((resolve) => setTimeout(resolve, 1000));
    const scriptMs = await readCounters(session, ['ScriptDuration', 'V8CompileDuration']);
    const taskMs = await readCounters(session, ['TaskDuration']);
    await session.send('HeapProfiler.collectGarbage');
    const { usedSize } = await session.send('Runtime.getHeapUsage');
    return { scriptMs, taskMs, heapBytes: usedSize, browserBytes: await readMemory(browser) };
  } finally {
    await page.close();
  }
}
