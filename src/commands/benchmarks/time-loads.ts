import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadInTurn } from './load-in-turn.ts';
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
  const loads = await loadInTurn(
    executablePath,
    {
      none: { extension: null },
      empty: { extension: await makeExtension('') },
      'empty again': { extension: await makeExtension('void 0;') },
      sidelight: { extension, hasBackground: true },
      alternation: {
        extension: await makeExtension(
          `${alternation}\nglobalThis.found = globalThis.RUN(document.body.innerText);`,
        ),
      },
    },
    addresses,
    port,
  );
  const added = (name: string) =>
    spreadOf((loads[name] ?? []).map(({ scriptMs }, at) => scriptMs - (loads.empty?.[at]?.scriptMs ?? 0)));
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
