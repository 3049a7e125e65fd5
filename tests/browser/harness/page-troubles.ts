import type { Page } from 'puppeteer-core';

/** What browsers say of pages by themselves, extension or not. */
const browsersOwn =
  /character encoding of the (?:plain text )?document|document tree is too deep|Indexing all PDF objects|Quirks Mode/i;

/** Collects from now on what a page's console says of errors: uncaught exceptions, and messages of the levels error and warning. */
export function collectTroubles(page: Page): string[] {
  const troubles: string[] = [];
  const add = (kind: string, text: string) => {
    if (!browsersOwn.test(text)) troubles.push(`${kind}: ${text}`);
  };
  page.on('pageerror', (error) => add('exception', error instanceof Error ? error.message : String(error)));
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warn') add(message.type(), message.text());
  });
  return troubles;
}
