import { existsSync, mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { browserKinds } from '../../src/commands/browsers/browser-kinds.ts';
import { changeSettings, tabIdOf } from './harness/extension-api.ts';
import { findViolations } from './harness/find-violations.ts';
import { answerConsent, waitForMeasured, waitForTrail } from './harness/lookup-calls.ts';
import { messagePattern } from './harness/messages.ts';
import { openStory } from './harness/open-story.ts';
import { press, waitForText } from './harness/page-text.ts';
import { clickInPanel, type PanelView, waitForPanel } from './harness/panel-view.ts';
import { citedHosts, serveCitedPages, serveStandIns, serviceHosts } from './harness/stand-ins.ts';
import { until } from './harness/until.ts';
import { startWorld, type World } from './harness/world.ts';

describe.each(browserKinds)('the panel in %s', (kind) => {
  const downloads = mkdtempSync(join(tmpdir(), 'sidelight-'));
  let world: World;
  let story: Page;
  let tab: number;
  beforeAll(async () => {
    world = await startWorld(kind, {
      firefoxPreferences: {
        'browser.download.folderList': 2,
        'browser.download.dir': downloads,
        'browser.download.useDownloadDir': true,
      },
    });
    serveStandIns(world.server);
    serveCitedPages(world.server);
    story = await openStory(world, 'cited-story');
    tab = await tabIdOf(world, story);
  });
  afterAll(() => world?.close());

  it('shows links without asking anybody, and says who would learn what', async () => {
    await clickInPanel(world, story, messagePattern('tab_sources'));
    const view = await waitForPanel(world, story, 'the sources', shows('trail_start'));
    expect(view.text).toMatch(messagePattern('service_wayback_learns'));
    expect(view.text).toMatch(/6 questions.*20 seconds/);
    expect(world.server.askedOf(...serviceHosts, ...citedHosts)).toEqual([]);
  });

  it('asks for consent in a window of its own, and then looks up all links', async () => {
    await clickInPanel(world, story, messagePattern('trail_changes'));
    await clickInPanel(world, story, messagePattern('trail_start'));
    await waitForPanel(world, story, 'its word', shows('asking_elsewhere'));
    await answerConsent(world, messagePattern('consent_once'));
    await story.bringToFront();
    await waitForPanel(world, story, 'the progress', isRunning);
    await clickInPanel(world, story, messagePattern('trail_stop'));
    await waitForPanel(world, story, 'that it stopped', shows('trail_stopped'));
    await clickInPanel(world, story, messagePattern('trail_go_on'));
    await waitForPanel(world, story, 'the progress', isRunning);
    await waitForTrail(world, tab);
    const { text } = await waitForPanel(world, story, 'what was found', (view) =>
      view.text.includes('Captures found for 5 of 7 addresses.'),
    );
    expect(text.match(/Captured 3 hours after publication/g)).toHaveLength(5);
    expect(text).toMatch(messagePattern('reason_not_archived'));
    expect(text).toMatch(messagePattern('reason_private'));
    expect(text).toMatch(/A later copy differs, from 30 September 2022 on/);
    expect(world.server.askedOf(...citedHosts)).toEqual([]);
  });

  it('asks the cited sites only when that is wanted too, and marks the dead with their rescue', async () => {
    await clickInPanel(world, story, messagePattern('trail_originals'));
    await clickInPanel(world, story, messagePattern('trail_more'));
    await answerConsent(world, messagePattern('consent_once'));
    await story.bringToFront();
    await waitForPanel(world, story, 'the progress', isRunning);
    await waitForTrail(world, tab);
    const view = await waitForPanel(world, story, 'the dead link', shows('dead_badge'));
    expect(view.text).toContain('The original is gone (status 404).');
    expect(view.controls.map(({ name }) => name).join('\n')).toMatch(messagePattern('dead_rescue'));
    await photograph('trail');
  });

  it('draws what was measured, on request, with the evidence and a table', async () => {
    await clickInPanel(world, story, messagePattern('tab_measured'));
    const before = await waitForPanel(world, story, 'the choice', shows('measured_start'));
    expect(before.text).toMatch(messagePattern('service_ooni_learns'));
    expect(before.text).toMatch(messagePattern('service_ioda_learns'));
    expect(before.text).toContain('instagram.com');
    await clickInPanel(world, story, messagePattern('measured_start'));
    await answerConsent(world, messagePattern('consent_always'));
    await story.bringToFront();
    await waitForMeasured(world, tab);
    const { text } = await waitForPanel(world, story, 'the outages', shows('measured_outages_title'));
    expect(text).toContain('Blocking confirmed in 24 measurements; unconfirmed signs in 60 more, of 224.');
    expect(text).toMatch(/Signs of interference\s+60/);
    expect(text).toContain('harbourgazette.example in other countries');
    expect(text).toMatch(/Iran\s+10 measurements/);
    await photograph('measured');
    await clickInPanel(world, story, messagePattern('measured_table'));
    const table = await waitForPanel(world, story, 'the table', ({ text }) =>
      text.includes('22 September 2022\t4'),
    );
    expect(table.text).toMatch(messagePattern('count_failed'));
  });

  it('cites the page with what was found, and copies it', async () => {
    await clickInPanel(world, story, messagePattern('tab_cite'));
    const { text } = await waitForPanel(world, story, 'the citation', shows('cite_copy'));
    expect(text).toContain('Cited links: 6. Captures found: 5. Measurements: 4.');
    expect(text).toContain('TI  - Iran cuts mobile internet');
    await clickInPanel(world, story, messagePattern('cite_form_wikitext'));
    await waitForPanel(world, story, 'wikitext', (view) => view.text.includes('{{cite web |url=https://'));
    await clickInPanel(world, story, messagePattern('cite_copy'));
    await waitForPanel(world, story, 'that it is copied', shows('cite_copied'));
    expect(await readClipboard(story)).toMatch(/^\{\{cite web .*\|archive-date=2022-09-22/);
  });

  it.each(['html', 'bibtex'])('saves from a page of its own: %s', async (form) => {
    await story.bringToFront();
    await clickInPanel(world, story, messagePattern(`cite_form_${form}`));
    await clickInPanel(world, story, messagePattern('cite_save_elsewhere'));
    const page = await findOwnPage('/cite.html');
    await waitForText(page, messagePattern(`cite_form_${form}_hint`));
    if (kind === 'chrome') {
      const session = await world.open.browser.target().createCDPSession();
      await session.send('Browser.setDownloadBehavior', { behavior: 'allow', downloadPath: downloads });
    }
    await press(page, messagePattern('cite_save'));
    await waitForText(page, messagePattern('cite_saved'));
    const ending = form === 'html' ? '.html' : '.bib';
    const name = await until('the file', () =>
      readdirSync(downloads).find(
        (file) => file.endsWith(ending) && !existsSync(join(downloads, `${file}.part`)),
      ),
    );
    expect(name).toBe(`harbourgazette.example-2022-09-22${ending}`);
    const saved = await until('its content', () => readFileSync(join(downloads, name), 'utf8') || null);
    expect(saved).toContain('https://web.archive.org/web/20220922110000/');
    expect(await findViolations(world, page)).toEqual([]);
    await page.close();
  });

  it.each(['light', 'dark'] as const)(
    'has no violation with all of that in it, in the %s theme',
    async (theme) => {
      await story.bringToFront();
      await changeSettings(world, { theme });
      const side = await world.openBehind(world.paths.side);
      for (const [key, said] of [
        ['tab_sources', 'trail_found_other'],
        ['tab_measured', 'measured_outages_title'],
        ['tab_cite', 'cite_save'],
      ] as const) {
        await press(side, messagePattern(key));
        await waitForText(side, messagePattern(said));
        await side.evaluate(() => {
          for (const details of document.querySelectorAll('details')) details.open = true;
        });
        expect(await findViolations(world, side), key).toEqual([]);
      }
      await side.close();
      await changeSettings(world, { theme: 'system' });
    },
  );

  it('copies in a page whose policy forbids all, and in one that is not secure', async () => {
    world.server.serve('http://plain.example/story', {
      headers: { 'content-type': 'text/html; charset=utf-8' },
      body: readFileSync('tests/pages/cited-story/index.html', 'utf8'),
    });
    for (const address of ['strict-csp-story', 'http://plain.example/story']) {
      const page = await openStory(world, address);
      await clickInPanel(world, page, messagePattern('tab_cite'));
      await clickInPanel(world, page, messagePattern('cite_form_markdown'));
      await clickInPanel(world, page, messagePattern('cite_copy'));
      await waitForPanel(world, page, `that ${address} is copied`, shows('cite_copied'));
      expect(await pasteInto(page), address).toMatch(messagePattern('cite_word_archived'));
      await page.close();
    }
  });

  /** Whether something runs that can be stopped. */
  function isRunning({ controls }: PanelView): boolean {
    return controls.some(({ name }) => name === 'Stop');
  }

  function shows(key: string): (view: PanelView) => boolean {
    return ({ text }) => messagePattern(key).test(text);
  }

  async function photograph(name: string): Promise<void> {
    await story.screenshot({ path: `artifacts/lookups-${name}-${kind}.png` });
  }

  /** The page of ours that was opened from the panel, once it is there. */
  function findOwnPage(path: string): Promise<Page> {
    return until(`a page ${path}`, async () => {
      for (const page of await world.open.browser.pages()) {
        const at = await page.evaluate(() => location.href).catch(() => '');
        if (at.includes(path)) return page;
      }
      return null;
    });
  }

  /** What is on the clipboard, as a page reads it that may. Firefox lets none: there it is pasted. */
  async function readClipboard(page: Page): Promise<string> {
    if (kind === 'firefox') return pasteInto(page);
    const { origin } = new URL(page.url());
    await page.browserContext().overridePermissions(origin, ['clipboard-read']);
    return page.evaluate(() => navigator.clipboard.readText());
  }

  async function pasteInto(page: Page): Promise<string> {
    await page.evaluate(() => {
      const field = document.createElement('textarea');
      field.id = 'pasted';
      document.body.prepend(field);
      field.focus();
    });
    await page.keyboard.down('Control');
    await page.keyboard.press('v');
    await page.keyboard.up('Control');
    return page.evaluate(() => document.querySelector<HTMLTextAreaElement>('#pasted')?.value ?? '');
  }
});
