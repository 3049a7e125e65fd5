import type { Page } from 'puppeteer-core';
import type { World } from '../harness/world.ts';

/** What browsers say of a page's own attempts to load our files: no trouble of ours. */
const refusals =
  /^Denying load|Failed to load resource|net::ERR|Security Error: Content at|may not load|Loading failed for|was blocked|MIME type/i;

/** Collects from now on what goes wrong in our scripts in a page: errors whose stack or place is ours. What the page itself says is left out. */
export function collectOurTroubles(page: Page): string[] {
  const troubles: string[] = [];
  page.on('pageerror', (error) => {
    const told = error instanceof Error ? `${error.message}\n${error.stack}` : String(error);
    if (told.includes('-extension://') && !refusals.test(told)) troubles.push(told.slice(0, 600));
  });
  page.on('console', (message) => {
    const from = `${message.location().url ?? ''} ${message
      .stackTrace()
      .map(({ url }) => url)
      .join(' ')}`;
    if (refusals.test(message.text())) return;
    if (/^(?:error|warn)$/.test(message.type()) && from.includes('-extension://'))
      troubles.push(`${message.type()}: ${message.text().slice(0, 400)}`);
  });
  return troubles;
}

/** Collects from now on what the background says of errors. Chrome only: Firefox tells the driver nothing of it. */
export async function watchBackground(world: World): Promise<string[]> {
  const troubles: string[] = [];
  if (world.kind !== 'chrome') return troubles;
  const watch = async (target: {
    type(): string;
    worker(): Promise<{
      on(type: 'console', listen: (message: { type(): string; text(): string }) => void): void;
    } | null>;
  }) => {
    if (target.type() !== 'service_worker') return;
    const worker = await target.worker();
    worker?.on('console', (message) => {
      if (/^(?:error|warn)/.test(message.type()))
        troubles.push(`${message.type()}: ${message.text().slice(0, 400)}`);
    });
  };
  for (const target of world.open.browser.targets()) await watch(target as never);
  world.open.browser.on('targetcreated', (target) => void watch(target as never).catch(() => undefined));
  return troubles;
}
