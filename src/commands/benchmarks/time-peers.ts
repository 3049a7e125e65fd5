import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { type Load, loadInTurn, type Variant } from './load-in-turn.ts';
import { type Spread, spreadOf } from './spread.ts';

/** What an extension adds to a load without any, paired: milliseconds of the page's main thread, and bytes. */
export interface PeerCosts {
  addedScriptMs: Spread;
  addedTaskMs: Spread;
  /** Of the page's heap. */
  addedHeapBytes: Spread;
  /** Of all processes of the browser; null where the system does not tell. */
  addedBrowserBytes: Spread | null;
}

/** Costs by the name of the extension's folder; `control` is a second browser without any extension. */
export type PeerTable = Record<string, PeerCosts>;

/** The folders of a folder that hold an unpacked extension, by name. */
export function listPeers(folder: string): Record<string, string> {
  const names = readdirSync(folder).filter((name) => existsSync(join(folder, name, 'manifest.json')));
  if (names.length === 0) throw new Error(`${folder}: no folder in it holds a manifest.json`);
  return Object.fromEntries(names.sort().map((name) => [name, join(folder, name)]));
}

/** Loads each address without an extension, with Sidelight, and with each peer, in one Chromium each, in turn. */
export async function timePeers(
  executablePath: string,
  sidelight: string,
  peers: Readonly<Record<string, string>>,
  addresses: readonly string[],
  port: number,
): Promise<PeerTable> {
  const variants: Record<string, Variant> = {
    none: { extension: null },
    control: { extension: null },
    Sidelight: { extension: sidelight, hasBackground: true },
    ...Object.fromEntries(Object.entries(peers).map(([name, extension]) => [name, { extension }])),
  };
  const { none = [], ...others } = await loadInTurn(executablePath, variants, addresses, port);
  return Object.fromEntries(Object.entries(others).map(([name, loads]) => [name, compare(loads, none)]));
}

function compare(loads: readonly Load[], none: readonly Load[]): PeerCosts {
  const added = (read: (load: Load) => number) =>
    spreadOf(loads.map((load, at) => read(load) - read(none[at] as Load)));
  return {
    addedScriptMs: added(({ scriptMs }) => scriptMs),
    addedTaskMs: added(({ taskMs }) => taskMs),
    addedHeapBytes: added(({ heapBytes }) => heapBytes),
    addedBrowserBytes: none.some(({ browserBytes }) => browserBytes === null)
      ? null
      : added(({ browserBytes }) => browserBytes as number),
  };
}
