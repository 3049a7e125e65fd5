import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { browserKinds } from '../../src/commands/browsers/browser-kinds.ts';
import { readBadge, tabIdOf } from './harness/extension-api.ts';
import { expectQuiet } from './harness/outcome.ts';
import { collectTroubles } from './harness/page-troubles.ts';
import { startWorld, type World } from './harness/world.ts';

const quietPages = ['recipe', 'vpn-coupon', 'nginx-proxy', 'film-censorship', 'power-cut', 'framed'];

/** Written at the head of a page: remembers everything that such a page can see happen to it. */
const witness = `<script>
  const witnessed = [];
  new MutationObserver((records) => {
    for (const { type, target } of records) witnessed.push(type + ' ' + target.nodeName);
  }).observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
  addEventListener('DOMContentLoaded', () => { setTimeout(() => { witnessed.length = 0; }, 0); });
  for (const [owner, name] of [[Element.prototype, 'attachShadow'], [Node.prototype, 'appendChild'], [window, 'fetch'], [history, 'pushState']]) {
    const real = owner[name];
    owner[name] = function (...args) { witnessed.push('called ' + name); return real.apply(this, args); };
  }
  for (const type of ['message', 'securitypolicyviolation', 'popstate', 'hashchange', 'focus', 'resize', 'beforetoggle']) {
    addEventListener(type, (event) => witnessed.push('event ' + type), true);
  }
</script>`;

/** What a page can find out about itself without knowing what to look for. */
const selfPortrait = () => ({
  html: document.documentElement.outerHTML,
  globals: Object.getOwnPropertyNames(window).sort(),
  sheets: document.adoptedStyleSheets.length + document.styleSheets.length,
  resources: performance.getEntriesByType('resource').map((entry) => entry.name),
  highlights: 'highlights' in CSS ? [...CSS.highlights.keys()] : [],
  box: document.documentElement.getBoundingClientRect().toJSON(),
});

describe.each(browserKinds)('an ordinary page in %s', (kind) => {
  let world: World;
  let without: World;
  beforeAll(async () => {
    world = await startWorld(kind);
    without = await startWorld(kind, { withExtension: false });
  });
  afterAll(async () => {
    await world?.close();
    await without?.close();
  });

  it.each(quietPages)('is left in peace: %s', async (slug) => {
    const page = await world.visit(slug);
    await expectQuiet(world, page);
    expect(await readBadge(world, await tabIdOf(world, page))).toBe('');
    await page.close();
  });

  it('sees nothing: no change, no call, no event, no global, no style, no resource', async () => {
    const recipe = world.pages.get('recipe');
    const url = 'https://kitchen.example/witnessed';
    const { body } = await fetchStored(world, recipe?.url ?? '');
    const portraits = [];
    for (const each of [world, without]) {
      each.server.serve(url, { body: body.replace('<head>', `<head>${witness}`) });
      const page = await each.visit(url);
      const troubles = collectTroubles(page);
      if (each === world) await expectQuiet(world, page);
      const witnessed = await page.evaluate('witnessed');
      // A tab that comes to the front is told so by the browser.
      expect(
        (witnessed as string[]).filter((what) => what !== 'event focus' && what !== 'event resize'),
      ).toEqual([]);
      expect(troubles).toEqual([]);
      portraits.push(await page.evaluate(selfPortrait));
      await page.close();
    }
    expect(portraits[0]).toEqual(portraits[1]);
  });

  it('cannot ask for a file of the extension', async () => {
    const page = await world.visit('recipe');
    for (const file of ['manifest.json', 'panel.js', 'popup.html', 'icons/16.png']) {
      const answer = await page.evaluate(async (address) => {
        try {
          return (await fetch(address, { mode: 'no-cors' })).type;
        } catch {
          return 'refused';
        }
      }, world.open.extensionUrl(file));
      expect(answer, file).toBe('refused');
    }
    await page.close();
  });

  it('asks the network for nothing that it does not ask for without us', () => {
    expect(world.server.strangers()).toEqual(without.server.strangers());
  });
});

async function fetchStored(world: World, url: string): Promise<{ body: string }> {
  const page = await world.visit(url);
  const body = await page.evaluate(async () => (await fetch(location.href)).text());
  await page.close();
  return { body };
}
