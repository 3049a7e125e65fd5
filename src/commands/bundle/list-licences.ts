import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Somebody else's package that a bundle holds. */
export interface BundledPackage {
  name: string;
  version: string;
  /** SPDX expression, as its package.json says. */
  license: string;
  /** The licence's own text. */
  text: string;
}

/** The packages that the inputs of a bundle (paths, as esbuild's metafile names them) come from, sorted by name. */
export async function findBundledPackages(inputs: readonly string[]): Promise<BundledPackage[]> {
  const folders = new Set(inputs.flatMap((path) => folderOf(path.replaceAll('\\', '/'))));
  return Promise.all([...folders].sort().map(readPackage));
}

/** One text with the licence of each package, as the licences ask for. */
export function writeLicences(packages: readonly BundledPackage[]): string {
  const lead = 'Sidelight holds these packages of others, each under its own licence.\n';
  const parts = packages.map(
    ({ name, version, license, text }) => `${name} ${version} (${license})\n\n${text.trim()}\n`,
  );
  return [lead, ...parts].join(`\n${'-'.repeat(72)}\n\n`);
}

/** `node_modules/a/b.js` is of `node_modules/a`, and `node_modules/@a/b/c.js` of `node_modules/@a/b`. */
function folderOf(path: string): string[] {
  const match = /^(.*node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(path);
  return match?.[1] ? [match[1]] : [];
}

async function readPackage(folder: string): Promise<BundledPackage> {
  const { name, version, license } = JSON.parse(await readFile(join(folder, 'package.json'), 'utf8'));
  const file = (await readdir(folder)).find((entry) => /^licen[cs]e(\.|$)/i.test(entry));
  if (typeof license !== 'string' || !file)
    throw new Error(`${folder}: no licence is stated or none is there; a bundle may not hold it`);
  return { name, version, license, text: await readFile(join(folder, file), 'utf8') };
}
