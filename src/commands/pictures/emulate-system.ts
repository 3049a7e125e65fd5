import type { CDPSession, Page } from 'puppeteer-core';
import type { World } from '../../../tests/browser/harness/world.ts';

/** Media features of systems and what they are set to, as in style sheets: `{ 'prefers-contrast': 'more' }`. */
export type SystemWishes = Record<string, string>;

/**
 * Has a page act as if the system wished this, and gives back the undoing. Chromium only: Firefox cannot be told in the middle
 * of a session, and is left as it is.
 */
export async function emulateSystem(
  world: World,
  page: Page,
  wishes: SystemWishes,
): Promise<() => Promise<void>> {
  if (world.kind !== 'chrome') return async () => undefined;
  // The emulation belongs to its session. What stands in a page and comes from elsewhere, as the panel does, has one of its own.
  const own = await page.createCDPSession();
  const framed = page
    .frames()
    .map((frame) => (frame as unknown as { client?: CDPSession }).client)
    .filter((session) => session !== undefined);
  const sessions = new Set([own, ...framed]);
  const features = Object.entries(wishes).map(([name, value]) => ({ name, value }));
  const tell = async (wished: typeof features) => {
    for (const session of sessions) await session.send('Emulation.setEmulatedMedia', { features: wished });
  };
  await tell(features);
  return async () => {
    await tell([]);
    await own.detach();
  };
}
