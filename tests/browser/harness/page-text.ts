import type { ElementHandle, Page } from 'puppeteer-core';
import { until } from './until.ts';

/** The text of a page as laid out. */
export function readText(page: Page): Promise<string> {
  return page.evaluate(() => document.body.innerText);
}

/** Waits for a page of the extension to say something, and gives back all that it says then. */
export async function waitForText(page: Page, pattern: RegExp): Promise<string> {
  let text = '';
  await until(`"${pattern.source}"`, async () => {
    text = await readText(page);
    if (!pattern.test(text)) throw new Error(`the page says: ${text.slice(0, 400)}`);
    return true;
  });
  return text;
}

/** Presses the first button, link or label of a page of the extension whose name begins so. */
export async function press(page: Page, name: RegExp): Promise<void> {
  await until(`a button named ${name.source}`, () =>
    page.evaluate((source) => {
      const wanted = new RegExp(`^(?:${source})`, 'i');
      for (const button of document.querySelectorAll<HTMLElement>(
        'button, a[href], [role="switch"], label',
      )) {
        const text = button.getAttribute('aria-label') || button.textContent;
        if (!wanted.test(text.trim().replace(/\s+/g, ' '))) continue;
        button.click();
        return true;
      }
      return false;
    }, name.source),
  );
}

/** The first button of a page of the extension whose text is like this, once it is there: for the mouse. */
export function findButton(page: Page, name: RegExp): Promise<ElementHandle<HTMLButtonElement>> {
  return until(`a button named ${name.source}`, async () => {
    for (const button of await page.$$('button'))
      if (name.test(await button.evaluate((element) => element.textContent.trim()))) return button;
    return null;
  });
}
