import { cp, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { gzipSync } from 'node:zlib';
import { build as bundle } from 'esbuild';
import { checkKnowledge } from '../knowledge/check-knowledge.ts';
import { compileGate } from '../knowledge/compile-gate.ts';
import { compileLexicon } from '../knowledge/compile-lexicon.ts';
import { compilePack } from '../knowledge/compile-pack.ts';
import { readKnowledge } from '../knowledge/read-knowledge.ts';
import { cssText } from './bundle/css-text.ts';
import { manifestFor, type Target, targets } from './bundle/manifests.ts';
import { noMarkup } from './bundle/no-markup.ts';
import { virtualData } from './bundle/virtual-data.ts';

/** The entries: one bundle each, by the name it ships under. */
const entries = ['background', 'gate', 'recognizer', 'panel', 'popup', 'sidepanel', 'options', 'welcome'];

/** Where an entry is not `src/<name>.ts`. */
const withComponents = new Set(['panel', 'popup', 'sidepanel', 'options', 'welcome']);

/** Builds `dist/chrome` and `dist/firefox`, loadable as they are, and gives back the size of each bundle. */
export async function build(out = 'dist'): Promise<{ name: string; bytes: number; gzip: number }[]> {
  const knowledge = readKnowledge();
  const { errors } = checkKnowledge(knowledge);
  if (errors.length) console.warn(`knowledge: ${errors.length} errors, see npm run knowledge`);
  const modules = { lexicon: compileLexicon(knowledge), gate: compileGate() };
  const { outputFiles } = await bundle({
    entryPoints: entries.map((name) => ({
      in: `src/${name}.${withComponents.has(name) ? 'tsx' : 'ts'}`,
      out: name,
    })),
    outdir: out,
    bundle: true,
    write: false,
    minify: true,
    format: 'iife',
    target: ['chrome123', 'firefox140'],
    charset: 'utf8',
    legalComments: 'none',
    jsx: 'automatic',
    jsxImportSource: 'preact',
    plugins: [cssText, noMarkup, virtualData(modules)],
  });
  const pack = JSON.stringify(compilePack(knowledge));
  const root: unknown = JSON.parse(await readFile('manifest.json', 'utf8'));
  const { version } = JSON.parse(await readFile('package.json', 'utf8'));
  for (const target of targets) await write(join(out, target), target, { root, version, pack, outputFiles });
  const files = [
    ...outputFiles.map(({ path, contents }) => [path, contents] as const),
    ['knowledge/en.json', Buffer.from(pack)] as const,
  ];
  return files.map(([path, contents]) => ({
    name: path.replace(/^.*[\\/](?=[^\\/]+\.js$)/, ''),
    bytes: contents.length,
    gzip: gzipSync(contents, { level: 9 }).length,
  }));
}

interface Parts {
  root: unknown;
  version: string;
  pack: string;
  outputFiles: { path: string; contents: Uint8Array }[];
}

async function write(
  folder: string,
  target: Target,
  { root, version, pack, outputFiles }: Parts,
): Promise<void> {
  await rm(folder, { recursive: true, force: true });
  await mkdir(join(folder, 'knowledge'), { recursive: true });
  await cp('extension', folder, { recursive: true });
  await cp('icons', join(folder, 'icons'), { recursive: true, filter: (path) => !path.endsWith('.svg') });
  for (const { path, contents } of outputFiles)
    await writeFile(join(folder, path.replace(/^.*[\\/]/, '')), contents);
  await writeFile(join(folder, 'knowledge', 'en.json'), pack);
  await writeFile(
    join(folder, 'manifest.json'),
    `${JSON.stringify(manifestFor(target, root, version), null, 2)}\n`,
  );
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  for (const { name, bytes, gzip } of await build())
    console.log(`${name.padEnd(20)} ${String(bytes).padStart(9)} bytes ${String(gzip).padStart(8)} gzipped`);
  console.log('dist/chrome and dist/firefox are ready to load');
}
