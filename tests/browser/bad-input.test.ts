import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { browserKinds } from '../../src/commands/browsers/browser-kinds.ts';
import { readReport, tabIdOf } from './harness/extension-api.ts';
import { expectQuiet, type Outcome, readOutcome, waitForOutcome } from './harness/outcome.ts';
import { collectTroubles } from './harness/page-troubles.ts';
import { rest } from './harness/until.ts';
import { startWorld, type World } from './harness/world.ts';

/** What is to become of each. */
const stored: [slug: string, outcome: Outcome][] = [
  ['malformed-data-story', 'recognized'],
  ['quirks-story', 'recognized'],
  ['xhtml-story', 'recognized'],
  ['plain-text', 'recognized'],
  ['late-story', 'recognized'],
  ['shadow-root-story', 'recognized'],
  ['persian-story', 'recognized'],
  ['arabic-story', 'recognized'],
  ['framed', 'quiet'],
];

const story =
  '<h1>Internet shutdown</h1><p>Internet censorship: OONI reports DNS tampering and SNI filtering by deep packet inspection; Tor bridges, Snowflake, Psiphon and VPN services serve for censorship circumvention.</p>';

const made: [what: string, contentType: string, body: () => string | Buffer, outcome: Outcome][] = [
  ['an empty document', 'text/html', () => '', 'quiet'],
  [
    'a page without a body',
    'text/html',
    () => '<!doctype html><html><head><title>Rain</title></head><frameset></frameset></html>',
    'quiet',
  ],
  [
    'a page of 10 MB',
    'text/html',
    () =>
      `<!doctype html><title>Rain</title>${'<p>It rained on the ferry, and nobody minded.</p>'.repeat(220_000)}`,
    'quiet',
  ],
  [
    'a story of 10 MB',
    'text/html',
    () =>
      `<!doctype html><html lang="en"><title>Internet shutdown and censorship</title>${story.repeat(40)}${'<p>It rained on the ferry.</p>'.repeat(350_000)}`,
    'recognized',
  ],
  [
    'a page of 200,000 nodes',
    'text/html',
    () => `<!doctype html><title>Rain</title><main>${'<i>a</i>'.repeat(100_000)}</main>`,
    'quiet',
  ],
  [
    'a page nested 5,000 deep',
    'text/html',
    () => `<!doctype html><title>Rain</title>${'<div>'.repeat(5000)}rain`,
    'quiet',
  ],
  [
    'bytes that are no text',
    'text/html',
    () => Buffer.from(Array.from({ length: 20_000 }, (_, index) => (index * 7919) % 256)),
    'quiet',
  ],
  [
    'an SVG image',
    'image/svg+xml',
    () =>
      `<svg xmlns="http://www.w3.org/2000/svg"><title>internet censorship, Tor bridges, VPN</title></svg>`,
    'not-read',
  ],
  [
    'XML that is no page',
    'application/xml',
    () => '<catalogue><item>Internet censorship, Tor bridges</item></catalogue>',
    'not-read',
  ],
  ['JSON', 'application/json', () => '{"internet censorship": ["Tor bridges", "VPN"]}', 'not-read'],
  [
    'an image',
    'image/png',
    () =>
      Buffer.from(
        'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==',
        'base64',
      ),
    'not-read',
  ],
];

describe.each(browserKinds)('odd and broken pages in %s', (kind) => {
  let world: World;
  beforeAll(async () => {
    world = await startWorld(kind);
  });
  afterAll(() => world?.close());

  it.each(stored)('%s is %s', async (slug, outcome) => {
    const { url = '', published } = world.pages.get(slug) ?? {};
    await expectPlainOutcome(url, outcome, published);
  });

  it.each(made)('%s (%s)', async (what, contentType, body, outcome) => {
    const url = `https://odd.example/${encodeURIComponent(what)}`;
    world.server.serve(url, { headers: { 'content-type': contentType }, body: body() });
    await expectPlainOutcome(url, outcome);
  });

  it('a PDF is left to its viewer', async () => {
    const url = 'https://odd.example/paper.pdf';
    world.server.serve(url, {
      headers: { 'content-type': 'application/pdf' },
      body: makePdf('Internet censorship and Tor bridges'),
    });
    const page = await world.open.browser.newPage();
    const troubles = collectTroubles(page);
    // Viewers take the navigation over, and drivers may see that as one that was broken off.
    await page.goto(url, { timeout: 5000 }).catch(() => undefined);
    await rest(1500);
    expect(troubles).toEqual([]);
    await page.close();
  });

  async function expectPlainOutcome(url: string, outcome: Outcome, published?: string): Promise<void> {
    const page = await world.open.browser.newPage();
    const troubles = collectTroubles(page);
    await page.goto(url, { waitUntil: 'load', timeout: 60_000 });
    await page.bringToFront();
    if (outcome === 'quiet') await expectQuiet(world, page);
    else if (outcome === 'not-read') {
      await rest(1500);
      expect(['not-read', 'quiet']).toContain(await readOutcome(world, page));
    } else await waitForOutcome(world, page, outcome, 40_000);
    expect(troubles).toEqual([]);
    if (published) {
      const report = await readReport(world, await tabIdOf(world, page));
      expect(report?.published?.date.slice(0, 10)).toBe(published);
    }
    await page.close();
  }
});

/** The smallest PDF with a line of text that viewers open; they rebuild the table of offsets that it lacks. */
function makePdf(text: string): string {
  const stream = `BT /F1 18 Tf 40 700 Td (${text}) Tj ET`;
  return [
    '%PDF-1.4',
    '1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj',
    '2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj',
    '3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>>endobj',
    `4 0 obj<</Length ${stream.length}>>stream\n${stream}\nendstream endobj`,
    '5 0 obj<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>endobj',
    'trailer<</Root 1 0 R/Size 6>>',
    '%%EOF',
  ].join('\n');
}
