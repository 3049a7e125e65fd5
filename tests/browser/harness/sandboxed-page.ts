import { readFile } from 'node:fs/promises';
import type { Page } from 'puppeteer-core';
import { waitForOutcome } from './outcome.ts';
import type { World } from './world.ts';

/** Opens the story at an address of its own, whose header sandboxes it. */
export async function visitSandboxed(world: World): Promise<Page> {
  const address = 'https://sandboxed.example/story';
  world.server.serve(address, {
    headers: { 'content-type': 'text/html; charset=utf-8', 'content-security-policy': 'sandbox' },
    body: await readFile(new URL('../../pages/cited-story/index.html', import.meta.url)),
  });
  const page = await world.visit(address);
  await waitForOutcome(world, page, 'recognized');
  return page;
}
