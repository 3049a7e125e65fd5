import { openBrowser } from '../browsers/open-browser.ts';
import { readCounters, startCounting } from './read-counters.ts';
import { type Spread, spreadOf } from './spread.ts';

/** What the open panel costs on a recognized page. */
export interface PanelCosts {
  /** Script, style and layout of the page's main thread beyond the same load with the toolbar only, in milliseconds. */
  addedMs: Spread;
  /** The page's cumulative layout shift with the panel open beyond that without it, the most of all pairs. */
  layoutShift: number;
  pairs: number;
}

/** Loads a recognized page with the panel opening by itself, and with nothing in the page, in turn, in two browsers. */
export async function timePanel(
  executablePath: string,
  extension: string,
  address: string,
  port: number,
  pairs: number,
): Promise<PanelCosts> {
  const open = async (opening: string) => {
    const opened = await openBrowser('chrome', {
      executablePath,
      extension,
      headless: true,
      hosts: { port, names: ['*'] },
      window: { width: 1920, height: 1000 },
    });
    const page = await opened.browser.newPage();
    await opened.goToExtensionPage(page, 'options.html');
    await page.evaluate(async (way) => {
      const { settings = {} } = await chrome.storage.local.get('settings');
      await chrome.storage.local.set({ settings: { version: 1, ...(settings as object), opening: way } });
    }, opening);
    await new Promise((resolve) => setTimeout(resolve, 1000));
    return opened;
  };
  const [withPanel, without] = [await open('open'), await open('toolbar')];
  try {
    const added: number[] = [];
    const shifts: number[] = [];
    for (let pair = 0; pair < pairs; pair++) {
      const at = `${address}?${pair}`;
      const first = await load(withPanel, at);
      const second = await load(without, at);
      added.push(first.cost - second.cost);
      shifts.push(first.shift - second.shift);
    }
    return { addedMs: spreadOf(added), layoutShift: Math.max(...shifts), pairs };
  } finally {
    await withPanel.close();
    await without.close();
  }
}

async function load({ browser }: Awaited<ReturnType<typeof openBrowser>>, address: string) {
  const page = await browser.newPage();
  try {
    const session = await page.createCDPSession();
    await startCounting(session);
    await page.goto(address, { waitUntil: 'load' });
    await new Promise((resolve) => setTimeout(resolve, 2500));
    const cost = await readCounters(session, [
      'ScriptDuration',
      'V8CompileDuration',
      'LayoutDuration',
      'RecalcStyleDuration',
    ]);
    const shift = await page.evaluate(
      () =>
        new Promise<number>((resolve) => {
          let sum = 0;
          const observer = new PerformanceObserver((list) => {
            for (const entry of list.getEntries()) sum += (entry as unknown as { value: number }).value;
          });
          observer.observe({ type: 'layout-shift', buffered: true });
          setTimeout(() => resolve(sum), 100);
        }),
    );
    return { cost, shift };
  } finally {
    await page.close();
  }
}
