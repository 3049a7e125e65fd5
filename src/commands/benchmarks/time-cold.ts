import type { Browser, CDPSession } from 'puppeteer-core';
import { type AnyHostServer, startAnyHostServer } from '../browsers/any-host-server.ts';
import type { Contestant } from './contestants.ts';
import { makePage, type Script } from './make-text.ts';
import { readCounters, startCounting } from './read-counters.ts';

/** Texts on which contestants are timed, one for each round. */
export interface Course {
  script: Script;
  texts: string[][];
}

/** Milliseconds of the page's main thread. `cold`: evaluation and the first run in a renderer that did neither before. */
export interface Timing {
  cold: number;
  warm: number;
}

/** What serves the pages and scripts of a benchmark, at every host name. */
export interface PageServer {
  server: AnyHostServer;
  serve(path: string, body: string): void;
}

/** Starts that server, isolated so that its clock is fine. */
export async function startCourse(): Promise<PageServer> {
  const files = new Map<string, string>();
  const server = await startAnyHostServer(({ url }) => {
    const body = files.get(url.pathname);
    return { status: body === undefined ? 404 : 200, ...(body !== undefined && { body }) };
  });
  return { server, serve: (path, body) => files.set(path, body) };
}

/** What a contestant's script may leave behind to be called. */
type Run = (text: string, blocks: string[], copy: string) => number;

let sites = 0;

/**
 * Times every contestant on each text, in turn and in changing order, each time in a page of a site that the browser has not seen, so
 * that nothing compiled is left of the time before.
 */
export async function timeCold(
  browser: Browser,
  course: PageServer,
  { script, texts }: Course,
  contestants: readonly Contestant[],
): Promise<Map<string, Timing[]>> {
  const timings = new Map<string, Timing[]>(contestants.map(({ name }) => [name, []]));
  for (const { name, code } of contestants) course.serve(`/${encodeURIComponent(name)}`, code);
  for (const [round, paragraphs] of texts.entries()) {
    course.serve('/page', makePage(script, paragraphs));
    const turn = round % contestants.length;
    for (const { name } of [...contestants.slice(turn), ...contestants.slice(0, turn)])
      timings.get(name)?.push(await timeOnce(browser, course.server.port, name));
  }
  return timings;
}

async function timeOnce(browser: Browser, port: number, name: string): Promise<Timing> {
  const page = await browser.newPage();
  try {
    await page.goto(`http://site-${++sites}.example:${port}/page`, { waitUntil: 'load' });
    await page.evaluate(
      async (path) => {
        const code = await (await fetch(path)).text();
        const blocks = [...document.querySelectorAll('article p')].map(({ textContent }) => textContent);
        // As the page gives it: its letters lie with the page, as those of the blocks do.
        const text = document.querySelector('article')?.textContent ?? '';
        const copy = blocks.join('\n');
        // Makes one flat string of it before the clock runs.
        copy.charCodeAt(5);
        const world = globalThis as unknown as Record<string | symbol, unknown>;
        world.START = () => {
          // biome-ignore lint/security/noGlobalEval: the scripts are those of this benchmark, timed as they are evaluated
          // biome-ignore lint/complexity/noCommaOperator: an indirect call evaluates in the global scope
          (0, eval)(code);
          (world.RUN as Run | undefined)?.(text, blocks, copy);
        };
        world.AGAIN = () => {
          // Our scripts mark a page by a symbol, so as to run once.
          for (const mark of Object.getOwnPropertySymbols(world)) Reflect.deleteProperty(world, mark);
          if (world.RUN) (world.RUN as Run)(text, blocks, copy);
          else (world.START as () => void)();
        };
        await new Promise((resolve) => setTimeout(resolve, 80));
      },
      `/${encodeURIComponent(name)}`,
    );
    const session = await page.createCDPSession();
    await startCounting(session);
    const nothing =
      [await time(session, '0'), await time(session, '0'), await time(session, '0')].sort(
        (a, b) => a - b,
      )[1] ?? 0;
    const cold = (await time(session, 'START()')) - nothing;
    const warm: number[] = [];
    for (let run = 0; run < 3; run++) warm.push((await time(session, 'AGAIN()')) - nothing);
    return { cold: Math.max(cold, 0.01), warm: Math.max(Math.min(...warm), 0.01) };
  } finally {
    await page.close();
  }
}

/** The time that the main thread spent on an expression, in milliseconds of processor time. */
async function time(session: CDPSession, expression: string): Promise<number> {
  const before = await readCounters(session, ['TaskDuration']);
  const { exceptionDetails } = await session.send('Runtime.evaluate', { expression });
  if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
  return (await readCounters(session, ['TaskDuration'])) - before;
}
