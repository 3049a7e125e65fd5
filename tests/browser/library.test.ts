import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { browserKinds } from '../../src/commands/browsers/browser-kinds.ts';
import { ownTabs } from './harness/extension-api.ts';
import { messagePattern } from './harness/messages.ts';
import { press, readText, waitForText } from './harness/page-text.ts';
import { until } from './harness/until.ts';
import { startWorld, type World } from './harness/world.ts';

describe.each(browserKinds)('the library in %s', (kind) => {
  let world: World;
  let library: Page;
  beforeAll(async () => {
    world = await startWorld(kind);
    library = await world.open.browser.newPage();
    await world.open.goToExtensionPage(library, 'library.html#/snowflake');
    await library.bringToFront();
  });
  afterAll(() => world?.close());

  const heading = () => library.evaluate(() => document.querySelector('h1')?.textContent ?? '');
  const waitForHeading = (pattern: RegExp) =>
    until(`the heading ${pattern.source}`, async () => pattern.test(await heading()));
  const goTo = (address: string) =>
    library.evaluate((hash) => {
      location.hash = hash;
    }, address);
  /** Where the document is, what it is called, and where the focus stands. */
  const where = () =>
    library.evaluate(() => ({
      hash: location.hash,
      title: document.title,
      focused: document.activeElement?.textContent ?? '',
    }));

  it('opens at the explainer that its address names', async () => {
    await waitForHeading(/^Snowflake$/);
    const text = await waitForText(library, messagePattern('section_limits'));
    expect(text).toMatch(messagePattern('section_sources'));
    expect(text).toMatch(messagePattern('library_reviewed'));
    expect(text).toContain('src/knowledge/tools/snowflake.md');
    expect((await where()).title).toMatch(/^Snowflake/);
  });

  it('follows links, and goes back and forward, with the focus on the heading and the title of the page', async () => {
    await library.evaluate(() => window.scrollTo(0, 400));
    const related = await library.evaluate(() => {
      const link = document.querySelector<HTMLAnchorElement>('.related-list a');
      link?.click();
      return link?.textContent ?? '';
    });
    await until('the related explainer', async () => (await heading()) === related);
    expect((await where()).focused).toBe(related);
    expect((await where()).title).toContain(related);
    expect(await library.evaluate(() => window.scrollY)).toBe(0);
    await library.evaluate(() => history.back());
    await waitForHeading(/^Snowflake$/);
    expect((await where()).focused).toBe('Snowflake');
    await until('the place where the reader was', () => library.evaluate(() => window.scrollY > 300));
    await library.evaluate(() => history.forward());
    await until('the related explainer again', async () => (await heading()) === related);
  });

  it('searches as one types, in every language, and Back leads out of the search', async () => {
    await goTo('#/');
    await waitForHeading(messagePattern('library_title'));
    await library.focus('input[type="search"]');
    for (const [query, title] of [
      ['snowflak', 'Snowflake'],
      ['اسنوفلیک', 'Snowflake'],
      ['域名污染', 'DNS tampering'],
    ] as const) {
      await type(library, query);
      await until(`"${title}" for "${query}"`, () =>
        library.evaluate(
          (wanted) => document.querySelector('.entry-title')?.textContent?.includes(wanted) ?? false,
          title,
        ),
      );
      expect(decodeURIComponent((await where()).hash)).toBe(`#/?q=${query}`);
    }
    await type(library, 'zzqqxxyy');
    await waitForText(library, messagePattern('library_none_hint'));
    await library.evaluate(() => history.back());
    await waitForHeading(messagePattern('library_title'));
    await waitForText(library, messagePattern('library_kinds'));
    expect(await library.$eval('input[type="search"]', (input) => input.value)).toBe('');
  });

  it('is ordered by kind and by country', async () => {
    await goTo('#/kind/law');
    await waitForHeading(messagePattern('kinds_law'));
    await goTo('#/country/IR');
    await waitForHeading(/^Iran$/);
    expect(await readText(library)).toMatch(messagePattern('library_record'));
  });

  it('tells the whole time, a decade of it, and one country', async () => {
    await goTo('#/timeline');
    await waitForHeading(/1989/);
    const count = () => library.evaluate(() => document.querySelectorAll('.time-list > li').length);
    const all = await count();
    expect(all).toBeGreaterThan(50);
    expect(await library.evaluate(() => document.querySelectorAll('.time-mark').length)).toBe(all);
    await press(library, /2000/);
    await until('fewer events', async () => (await count()) < all);
    await library.evaluate(() => {
      const select = document.querySelector('select');
      if (!select) return;
      select.value = 'IR';
      select.dispatchEvent(new Event('change', { bubbles: true }));
    });
    await waitForHeading(/Iran/);
    expect((await where()).hash).toBe('#/timeline/IR/2000');
    await library.evaluate(() => document.querySelector<HTMLElement>('.time-list a')?.focus());
    await until('the mark of the event with the focus', () =>
      library.evaluate(() => document.querySelectorAll('.time-mark.is-pointed').length === 1),
    );
  });

  it('says so where it has nothing of that name', async () => {
    await goTo('#/nothing-of-the-kind');
    await waitForHeading(messagePattern('library_missing'));
  });

  it.runIf(kind === 'chrome')('prints an explainer with the addresses of its sources', async () => {
    await goTo('#/dns-tampering');
    await waitForHeading(/DNS/);
    await library.emulateMediaType('print');
    const shown = await library.evaluate(() => {
      const isShown = (selector: string) => {
        const element = document.querySelector(selector);
        return element !== null && getComputedStyle(element).display !== 'none';
      };
      const link = document.querySelector('.source .out-link');
      return {
        bar: isShown('.library-bar'),
        picture: isShown('.picture'),
        address: link ? getComputedStyle(link, '::after').content : '',
      };
    });
    await library.pdf({ path: 'artifacts/library-print.pdf', format: 'A4' });
    await library.emulateMediaType('screen');
    expect(shown).toMatchObject({ bar: false, picture: true });
    expect(shown.address).toMatch(/https?:|attr\(href\)/);
  });

  it('opens from the popup and from the options', async () => {
    const popup = await world.openBehind(world.paths.popup);
    await press(popup, messagePattern('library'));
    const start = world.open.extensionUrl('library.html');
    await until(
      'a tab of the library',
      async () => (await ownTabs(world.control)).filter(({ url }) => url.startsWith(start)).length >= 2,
    );
    expect(
      await world.control.evaluate(() => document.querySelector('a[href="library.html"]')?.textContent),
    ).toMatch(messagePattern('options_library'));
  });
});

/** Puts text into the search field at once, as a paste does. */
async function type(page: Page, text: string): Promise<void> {
  await page.evaluate((value) => {
    const input = document.querySelector<HTMLInputElement>('input[type="search"]');
    if (!input) throw new Error('the library has no search field');
    input.value = value;
    input.dispatchEvent(new InputEvent('input', { bubbles: true }));
  }, text);
}
