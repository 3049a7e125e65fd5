import type { CDPSession } from 'puppeteer-core';

/** Has the browser count the processor time of a page's main thread from now on. */
export async function startCounting(session: CDPSession): Promise<void> {
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
}

/** What Chromium's counters of these names have come to in all, in milliseconds. */
export async function readCounters(session: CDPSession, names: readonly string[]): Promise<number> {
  const { metrics } = await session.send('Performance.getMetrics');
  const counted = metrics.filter(({ name }) => names.includes(name));
  return 1000 * counted.reduce((sum, { value }) => sum + value, 0);
}
