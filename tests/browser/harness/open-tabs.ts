import type { Page } from 'puppeteer-core';
import { collectTroubles } from './page-troubles.ts';
import { waitForPanel } from './panel-view.ts';
import type { World } from './world.ts';

const slugs = ['sample-story', 'cited-story', 'recipe', 'app-story'] as const;

/**
 * Opens this many tabs, of two recognized stories, a recipe and an app in turn, and waits for the panels of the stories. Gives back
 * the pages and, for each, the list of what goes wrong in it from now on.
 */
export async function openTabs(
  world: World,
  count: number,
): Promise<{ pages: Page[]; troubles: string[][] }> {
  const pages: Page[] = [];
  const troubles: string[][] = [];
  for (let at = 0; at < count; at++) {
    const slug = slugs[at % slugs.length] as string;
    const page = await world.visit(`${world.pages.get(slug)?.url}?open=${at}`);
    pages.push(page);
    troubles.push(collectTroubles(page));
  }
  for (const page of pages.filter((_, at) => at % slugs.length < 2)) await waitForPanel(world, page);
  return { pages, troubles };
}
