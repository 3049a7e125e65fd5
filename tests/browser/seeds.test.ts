import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { browserKinds } from '../../src/commands/browsers/browser-kinds.ts';
import { readReport, tabIdOf } from './harness/extension-api.ts';
import { waitForPanel } from './harness/panel-view.ts';
import { startWorld, type World } from './harness/world.ts';

/** Three pages of June 2009, kept beside the repository and not in it: the texts are not ours to give away. */
const folder = new URL('../../../shared/seeds/', import.meta.url);
const names = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.txt')) : [];

describe.runIf(names.length > 0).each(browserKinds)('the seed pages in %s', (kind) => {
  let world: World;
  beforeAll(async () => {
    world = await startWorld(kind);
  });
  afterAll(() => world?.close());

  it.each(names)('%s is recognized and explained', async (name) => {
    const url = `https://archive-of-2009.example/${name}`;
    world.server.serve(url, { body: wrap(readFileSync(new URL(name, folder), 'utf8')) });
    const page = await world.visit(url);
    const view = await waitForPanel(
      world,
      page,
      'the panel with topics',
      ({ text, isOpen }) => isOpen && text.length > 200,
    );
    expect(view.text).toMatch(/Iran|proxy|proxies/i);
    const report = await readReport(world, await tabIdOf(world, url));
    expect(report?.probability).toBeGreaterThanOrEqual(0.9);
    expect(report?.published?.date).toMatch(/^2009-06-16/);
    await page.close();
  });
});

/** A text as a plain page of its time: its first line is the title. */
function wrap(text: string): string {
  const quote = (plain: string) => plain.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  const [title = '', ...paragraphs] = text.split(/\n\s*\n/).map((part) => quote(part.trim()));
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${title}</title><link rel="icon" href="data:,">
<meta property="article:published_time" content="2009-06-16"></head>
<body style="max-width:640px"><h1>${title}</h1>${paragraphs.map((part) => `<p>${part}</p>`).join('\n')}</body></html>`;
}
