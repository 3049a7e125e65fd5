import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'puppeteer-core';
import { openBrowser } from '../browsers/open-browser.ts';
import { readCounters, startCounting } from './read-counters.ts';
import { type Spread, spreadOf } from './spread.ts';

/** What a page load cost beyond the same load with an empty content script, in milliseconds of script: paired differences. */
export interface LoadCosts {
  addedScriptMs: Spread;
  addedScriptMsRegex: Spread;
  /** Of the medians of the two above. */
  ratio: number;
  /** What differences between browsers without any difference came to: below it nothing is claimed. */
  nulls: { noExtension: Spread; emptyAgain: Spread };
  nullSpreadMs: number;
  pairs: number;
}

/**
 * Loads each address in five browsers in turn, in changing order: without extension, with an empty content script (twice, in
 * two browsers, as a control), with the extension, and with a content script that runs the alternation over `innerText`.
 */
export async function timeLoads(
  executablePath: string,
  extension: string,
  alternation: string,
  addresses: readonly string[],
  port: number,
): Promise<LoadCosts> {
  const variants: Record<string, string | null> = {
    none: null,
    empty: await makeExtension(''),
    'empty again': await makeExtension('void 0;'),
    sidelight: extension,
    alternation: await makeExtension(
      `${alternation}\nglobalThis.found = globalThis.RUN(document.body.innerText);`,
    ),
  };
  const browsers = new Map<string, Browser>();
  const close: (() => Promise<void>)[] = [];
  try {
    for (const [name, folder] of Object.entries(variants)) {
      const opened = await openBrowser('chrome', {
        executablePath,
        extension: folder,
        hasBackground: name === 'sidelight',
        headless: true,
        hosts: { port, names: ['*'] },
      });
      browsers.set(name, opened.browser);
      close.push(() => opened.close());
    }
    const costs = new Map([...browsers.keys()].map((name) => [name, [] as number[]]));
    for (const [at, address] of addresses.entries()) {
      const names = [...browsers.keys()];
      for (const name of [...names.slice(at % names.length), ...names.slice(0, at % names.length)])
        costs.get(name)?.push(await timeLoad(browsers.get(name) as Browser, address));
    }
    const added = (name: string, to = 'empty') =>
      spreadOf((costs.get(name) ?? []).map((cost, at) => cost - (costs.get(to)?.[at] ?? 0)));
    const nulls = { noExtension: added('none'), emptyAgain: added('empty again') };
    const [own, theirs] = [added('sidelight'), added('alternation')];
    return {
      addedScriptMs: own,
      addedScriptMsRegex: theirs,
      ratio: own.median / theirs.median,
      nulls,
      nullSpreadMs: Math.max(
        ...Object.values(nulls).map(({ q1, q3, median }) => Math.max(q3 - q1, Math.abs(median))),
      ),
      pairs: addresses.length,
    };
  } finally {
    for (const end of close) await end();
  }
}

/** The script time of one load and the second after it, in milliseconds. */
async function timeLoad(browser: Browser, address: string): Promise<number> {
  const page = await browser.newPage();
  try {
    const session = await page.createCDPSession();
    await startCounting(session);
    await page.goto(address, { waitUntil: 'load' });
    await new Promise((resolve) => setTimeout(resolve, 700));
    return await readCounters(session, ['ScriptDuration', 'V8CompileDuration']);
  } finally {
    await page.close();
  }
}

/** The folder of an extension that does nothing but run this script in every page. */
async function makeExtension(script: string): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'sidelight-bench-'));
  const manifest = {
    manifest_version: 3,
    name: 'for comparison',
    version: '1',
    content_scripts: [{ matches: ['http://*/*'], js: ['content.js'], run_at: 'document_idle' }],
  };
  await writeFile(join(folder, 'manifest.json'), JSON.stringify(manifest));
  await writeFile(join(folder, 'content.js'), script);
  return folder;
}
