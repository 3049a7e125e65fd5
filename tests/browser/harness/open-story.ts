import type { Page } from 'puppeteer-core';
import { messagePattern } from './messages.ts';
import { clickInPanel, waitForPanel } from './panel-view.ts';
import type { World } from './world.ts';

/** A story in a new tab, by slug or address, with the panel open in it. */
export async function openStory(world: World, address: string): Promise<Page> {
  const page = await world.visit(address);
  const view = await waitForPanel(world, page);
  if (!view.isOpen) {
    await clickInPanel(world, page, messagePattern('edge_open_other'));
    await waitForPanel(world, page, 'the open panel', ({ isOpen }) => isOpen);
  }
  return page;
}
