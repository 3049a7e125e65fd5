import type { Page } from 'puppeteer-core';
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
  // The emulation belongs to its session.
  const session = await page.createCDPSession();
  const features = Object.entries(wishes).map(([name, value]) => ({ name, value }));
  await session.send('Emulation.setEmulatedMedia', { features });
  return async () => {
    await session.send('Emulation.setEmulatedMedia', { features: [] });
    await session.detach();
  };
}
