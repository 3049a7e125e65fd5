import { writeFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { browserKinds } from '../../src/commands/browsers/browser-kinds.ts';
import { startWorld, type World } from './harness/world.ts';

const url = 'https://encyclopedia.example/long-article';
const loads = 3;
/** By how much a page's longest pause may grow, in milliseconds. */
const promised = 50;

/** Counts how long the page's one thread was kept from its next turn, from the moment its document was read. */
const heartbeat = `<script>
  let longest = 0;
  let last = 0;
  const channel = new MessageChannel();
  const beat = () => {
    const now = performance.now();
    longest = Math.max(longest, now - last);
    last = now;
    channel.port2.postMessage(0);
  };
  channel.port1.onmessage = beat;
  addEventListener('load', () => setTimeout(() => { last = performance.now(); beat(); }, 0));
</script>`;

describe.each(browserKinds)('an unrecognized page of 1 MB in %s', (kind) => {
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

  it('has no long task of ours', async () => {
    const body = makeLongArticle();
    const longest = { with: [] as number[], without: [] as number[] };
    for (let load = 0; load < loads; load++) {
      // In turn, so that whatever else the machine does falls on both.
      for (const [name, each] of [
        ['with', world],
        ['without', without],
      ] as const) {
        each.server.serve(url, { body });
        // A query of its own makes every load a navigation that nothing was kept of.
        const page = await each.visit(`${url}?load=${load}`);
        await new Promise((resolve) => setTimeout(resolve, 1200));
        longest[name].push(Number(await page.evaluate('longest')));
        await page.close();
      }
    }
    const figures = { with: median(longest.with), without: median(longest.without) };
    const ratio = figures.with / figures.without;
    writeFileSync(
      `artifacts/page-cost-${kind}.json`,
      `${JSON.stringify({ unit: 'ms', loads, ...figures, ratio, longest }, null, 2)}\n`,
    );
    console.log(
      `${kind}: longest pause ${figures.with.toFixed(1)} ms with, ${figures.without.toFixed(1)} ms without, ratio ${ratio.toFixed(2)}`,
    );
    expect(figures.with, 'the gate blocks the page').toBeLessThan(figures.without + promised);
  });
});

/** A megabyte of plain prose about bridges of stone, in paragraphs, with the usual furniture around it. */
function makeLongArticle(): string {
  const sentences = [
    'The first bridge over the river was built of timber and carried away by ice within ten years.',
    'Its successor had seven arches of local stone, none of which was quite as wide as its neighbour.',
    'A toll was taken at the northern end, and the keeper lived in a room above the gate.',
    'In dry summers the old foundations can still be seen from the bank, a little upstream.',
    'Engineers of a later age admired the mortar, which had been mixed with the whites of eggs.',
  ];
  const paragraphs: string[] = [];
  for (let size = 0, index = 0; size < 1_000_000; index++) {
    const text = Array.from(
      { length: 6 },
      (_, at) => sentences[(index * 7 + at * 3) % sentences.length],
    ).join(' ');
    paragraphs.push(
      index % 12 === 0
        ? `<h2>Part ${index / 12 + 1}</h2><p>${text}</p>`
        : `<p>${text} <a href="/${index}">More</a></p>`,
    );
    size += text.length;
  }
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Bridges of the lower valley</title><link rel="icon" href="data:,">${heartbeat}</head><body><main>${paragraphs.join('\n')}</main></body></html>`;
}

function median(values: number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}
