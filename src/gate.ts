import { gate } from 'sidelight:gate';
import { background, isAlive } from './browser/content.ts';
import { type GateLife, gateMark } from './browser/gate-mark.ts';
import { passesGate } from './core/recognition/gate.ts';
import { readGateText } from './page/read-gate-text.ts';
import { watchPage } from './page/watch-page.ts';

const readable = /^text\/(html|plain)$|xhtml/;
const mark = Symbol.for(gateMark);
const world = globalThis as unknown as Record<symbol, GateLife>;

/**
 * The one script on every page: asks whether the page may be about censorship, and tells the background if so. On a page that
 * is not, it never touches the extension's interface, which the browser makes when it is first touched.
 */
if (!world[mark] && readable.test(document.contentType)) {
  const life = new AbortController() as GateLife;
  life.status = 'waiting';
  world[mark] = life;
  let bodyLength = 0;
  let readings = 0;
  let told = 0;

  const tell = async (turn = ++told) => {
    // A stopped worker starts again with the next message: a lost answer is asked for again.
    for (const wait of [300, 1500, 4000]) {
      if (!isAlive()) return life.abort();
      if (await background.gatePassed().catch(() => false)) return;
      // A page that is made ready before it is shown is told of when it is shown.
      do await new Promise((resolve) => setTimeout(resolve, wait));
      while ((document as { prerendering?: boolean }).prerendering);
      if (turn !== told) return;
    }
  };

  const [visit] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
  const status = visit?.responseStatus ?? 0;
  // What it means is for the background to say, as this script counts its bytes.
  if (status >= 400) background.pageGone(status).catch(() => life.abort());

  watchPage(
    window,
    {
      read() {
        if (readings++ && !isAlive()) return life.abort();
        const text = readGateText(document);
        const hasGrown = text.body.length > bodyLength * 1.2;
        bodyLength = text.body.length;
        const passes = passesGate(text, gate);
        if (passes && (life.status !== 'passed' || hasGrown)) void tell();
        life.status = passes ? 'passed' : 'quiet';
      },
      leave() {
        told++;
        life.status = 'waiting';
        bodyLength = 0;
      },
      wantsMore: () => life.status === 'quiet' && bodyLength < 1000,
    },
    life.signal,
  );
}
