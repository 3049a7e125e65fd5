import axe, { type Result } from 'axe-core';
import type { Page } from 'puppeteer-core';
import { isOwnPage, runInSurface } from './run-in-surface.ts';
import type { World } from './world.ts';

/** Rules of axe-core by name; all of them unless some are named. */
export interface Rules {
  only?: readonly string[];
}

/** What themes differ in. */
export const colourRules = ['color-contrast', 'link-in-text-block'];

/** What axe-core objects to in a page of ours, or in the panel in a page of others, a line each: rule, what to do, and where. */
export async function findViolations(world: World, page: Page, { only }: Rules = {}): Promise<string[]> {
  // What every page must have, a frame in one need not.
  const ofPages = (await isOwnPage(page)) ? [] : ['landmark-one-main', 'page-has-heading-one'];
  const rules = Object.fromEntries(ofPages.map((rule) => [rule, { enabled: false }]));
  const options = only ? { runOnly: [...only] } : { rules };
  const preparation = `
    ${axe.source}
    const options = ${JSON.stringify(options)};
    globalThis.findViolations = () => axe.run(root, options);
  `;
  const violations = await runInSurface(
    world,
    page,
    async () => {
      const { findViolations: find } = globalThis as unknown as {
        findViolations(): Promise<{ violations: Result[] }>;
      };
      return (await find()).violations.map(
        ({ id, help, nodes }) => `${id}: ${help}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`,
      );
    },
    preparation,
  );
  return violations;
}
