import axe, { type Result } from 'axe-core';
import type { Page } from 'puppeteer-core';

/**
 * What axe-core objects to in a page, a line each: rule, what to do, and where. Themes differ in nothing but colours, so
 * in the dark one only these are looked at.
 */
export async function findViolations(page: Page, theme: 'light' | 'dark'): Promise<string[]> {
  await page.evaluate(axe.source);
  const options = theme === 'dark' ? { runOnly: ['color-contrast'] } : {};
  const run = `axe.run(${JSON.stringify(options)}).then(({ violations }) => violations)`;
  const violations = (await page.evaluate(run)) as Result[];
  return violations.map(
    ({ id, help, nodes }) => `${id}: ${help}: ${nodes.map(({ html }) => html.slice(0, 120)).join(' | ')}`,
  );
}
