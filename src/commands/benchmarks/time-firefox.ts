import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openBrowser } from '../browsers/open-browser.ts';
import { type Spread, spreadOf } from './spread.ts';

/** What an extension adds to a load in Firefox: processor time of the main threads of pages, in milliseconds a load. */
export type FirefoxTable = Record<string, { addedThreadMs: Spread } | { fault: string }>;

interface ProfiledThread {
  processName: string;
  samples: { schema: Record<string, number>; data: (number | null)[][] };
}

interface Profile {
  threads: ProfiledThread[];
  processes: Profile[];
  meta: { sampleUnits: { threadCPUDelta: string } };
}

/**
 * Loads all addresses in a Firefox of its own for each extension, `rounds` times in turn, under the profiler of Firefox, which
 * counts the processor time of each thread and stands in for counters that Firefox does not give out. A difference is that of
 * a round; `control` is a second Firefox without any extension. An extension that Firefox does not take has a fault instead.
 */
export async function timeFirefox(
  executablePath: string,
  extensions: Readonly<Record<string, string>>,
  addresses: readonly string[],
  port: number,
  rounds: number,
): Promise<FirefoxTable> {
  const variants: [string, string | null][] = [
    ['none', null],
    ['control', null],
    ...Object.entries(extensions),
  ];
  const costs = new Map<string, number[]>(variants.map(([name]) => [name, []]));
  const faults = new Map<string, string>();
  for (let round = 0; round < rounds; round++) {
    const turn = round % variants.length;
    for (const [name, extension] of [...variants.slice(turn), ...variants.slice(0, turn)]) {
      if (faults.has(name)) continue;
      try {
        costs.get(name)?.push(await profileLoads(executablePath, extension, addresses, port));
      } catch (error) {
        if (extension === null) throw error;
        // The first line says what is the matter; a stack of Firefox's own follows it.
        faults.set(name, String(error instanceof Error ? error.message : error).split('\n')[0] as string);
      }
    }
  }
  const none = costs.get('none') ?? [];
  return Object.fromEntries(
    variants.slice(1).map(([name]) => {
      const fault = faults.get(name);
      if (fault !== undefined) return [name, { fault }];
      const added = (costs.get(name) ?? []).map((cost, at) => cost - (none[at] as number));
      return [name, { addedThreadMs: spreadOf(added) }];
    }),
  );
}

/** The processor time of the pages' main threads, in milliseconds a load. */
async function profileLoads(
  executablePath: string,
  extension: string | null,
  addresses: readonly string[],
  port: number,
): Promise<number> {
  const folder = mkdtempSync(join(tmpdir(), 'sidelight-bench-'));
  const file = join(folder, 'profile.json');
  try {
    const opened = await openBrowser('firefox', {
      executablePath,
      extension,
      headless: true,
      hosts: { port, names: ['*'] },
      environment: {
        MOZ_PROFILER_STARTUP: '1',
        MOZ_PROFILER_STARTUP_FEATURES: 'cpu,nostacksampling',
        MOZ_PROFILER_STARTUP_FILTERS: 'GeckoMain',
        MOZ_PROFILER_STARTUP_INTERVAL: '5',
        MOZ_PROFILER_SHUTDOWN: file,
      },
    });
    try {
      for (const address of addresses) {
        const page = await opened.browser.newPage();
        await page.goto(address, { waitUntil: 'load' });
        await new Promise((resolve) => setTimeout(resolve, 1000));
        await page.close();
      }
    } finally {
      await opened.close();
    }
    return sumPages(await readProfile(file)) / addresses.length;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Firefox writes its profile as it ends. */
async function readProfile(file: string): Promise<Profile> {
  for (let tries = 0; ; tries++) {
    try {
      return JSON.parse(readFileSync(file, 'utf8')) as Profile;
    } catch (error) {
      if (tries === 40) throw new Error(`Firefox wrote no profile: ${error}`);
      await new Promise((resolve) => setTimeout(resolve, 250));
    }
  }
}

function sumPages({ threads, processes, meta }: Profile): number {
  if (meta.sampleUnits.threadCPUDelta !== 'ns')
    throw new Error(`the profile counts processor time in ${meta.sampleUnits.threadCPUDelta}, not in ns`);
  let ms = 0;
  for (const { processName, samples } of threads) {
    if (!/^(Isolated )?Web Content$/i.test(processName)) continue;
    const at = samples.schema.threadCPUDelta as number;
    for (const sample of samples.data) ms += (sample[at] ?? 0) / 1e6;
  }
  return processes.reduce((sum, process) => sum + sumPages(process), ms);
}
