import { gate } from 'sidelight:gate';
import { answerCalls, background, isAlive, isFirst } from './browser/content.ts';
import type { GateCalls, GateStatus } from './browser/messages.ts';
import { passesGate } from './core/recognition/gate.ts';
import { readGateText } from './page/read-gate-text.ts';
import { watchPage } from './page/watch-page.ts';

const readable = /^text\/(html|plain)$|xhtml/;

/** The one script on every page: asks whether the page may be about censorship, and tells the background if so. */
if (isFirst('gate') && readable.test(document.contentType)) {
  const life = new AbortController();
  let status: GateStatus = 'waiting';
  let bodyLength = 0;
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
  // What the status means is for the background to say, as this script counts its bytes.
  if (visit && visit.responseStatus >= 400)
    background.pageGone(visit.responseStatus).catch(() => life.abort());

  answerCalls<GateCalls>({ gateStatus: () => status });
  watchPage(
    window,
    {
      read() {
        if (!isAlive()) return life.abort();
        const text = readGateText(document);
        const hasGrown = text.body.length > bodyLength * 1.2;
        bodyLength = text.body.length;
        const passes = passesGate(text, gate);
        if (passes && (status !== 'passed' || hasGrown)) void tell();
        status = passes ? 'passed' : 'quiet';
      },
      leave() {
        told++;
        if (status === 'passed' && isAlive()) background.pageLeft().catch(() => life.abort());
        status = 'waiting';
        bodyLength = 0;
      },
      wantsMore: () => status === 'quiet' && bodyLength < 1000,
    },
    life.signal,
  );
}
