import type { Page } from 'puppeteer-core';

/** Collects from now on what a page's console says of errors: uncaught exceptions, and messages of the levels error and warning. */
export function collectTroubles(page: Page): string[] {
  const troubles: string[] = [];
  page.on('pageerror', (error) =>
    troubles.push(`exception: ${error instanceof Error ? error.message : error}`),
  );
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warn')
      troubles.push(`${message.type()}: ${message.text()}`);
  });
  return troubles;
}
