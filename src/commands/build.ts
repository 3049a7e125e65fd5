import { cp, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { gzipSync } from 'node:zlib';
import { build as bundle } from 'esbuild';
import { translationLanguages } from '../core/translation.ts';
import { checkKnowledge } from '../knowledge/check-knowledge.ts';
import { compileGate } from '../knowledge/compile-gate.ts';
import { compileLexicon } from '../knowledge/compile-lexicon.ts';
import { compileNames, compilePack, compileTranslations } from '../knowledge/compile-pack.ts';
import { type Knowledge, readKnowledge } from '../knowledge/read-knowledge.ts';
import { cssText } from './bundle/css-text.ts';
import { manifestFor, type Target, targets } from './bundle/manifests.ts';
import { noMarkup } from './bundle/no-markup.ts';
import { virtualData } from './bundle/virtual-data.ts';

/** The entries: one bundle each, by the name it ships under. */
const entries = [
  'background',
  'gate',
  'recognizer',
  'panel',
  'popup',
  'sidepanel',
  'options',
  'welcome',
  'library',
  'consent',
];

/** Where an entry is not `src/<name>.ts`. */
const withComponents = new Set(['panel', 'popup', 'sidepanel', 'options', 'welcome', 'library', 'consent']);

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
  const data = compileFiles(knowledge);
  const root: unknown = JSON.parse(await readFile('manifest.json', 'utf8'));
  const { version } = JSON.parse(await readFile('package.json', 'utf8'));
  for (const target of targets) await write(join(out, target), target, { root, version, data, outputFiles });
  const files = [
    ...outputFiles.map(({ path, contents }) => [path, contents] as const),
    ...data.map(([name, json]) => [`knowledge/${name}`, Buffer.from(json)] as const),
  ];
  return files.map(([path, contents]) => ({
    name: path.replace(/^.*[\\/](?=[^\\/]+\.js$)/, ''),
    bytes: contents.length,
    gzip: gzipSync(contents, { level: 9 }).length,
  }));
}

/** The files of knowledge/: the pack, the translations of each language, and the names for the library's search. */
function compileFiles(knowledge: Knowledge): [name: string, json: string][] {
  return [
    ['en.json', JSON.stringify(compilePack(knowledge))],
    ...translationLanguages.map((lang): [string, string] => [
      `${lang}.json`,
      JSON.stringify(compileTranslations(knowledge, lang)),
    ]),
    ['names.json', JSON.stringify(compileNames(knowledge))],
  ];
}

interface Parts {
  root: unknown;
  version: string;
  data: (readonly [name: string, json: string])[];
  outputFiles: { path: string; contents: Uint8Array }[];
}

async function write(
  folder: string,
  target: Target,
  { root, version, data, outputFiles }: Parts,
): Promise<void> {
  await rm(folder, { recursive: true, force: true });
  await mkdir(join(folder, 'knowledge'), { recursive: true });
  await cp('extension', folder, { recursive: true });
  await cp('icons', join(folder, 'icons'), { recursive: true, filter: (path) => !path.endsWith('.svg') });
  for (const { path, contents } of outputFiles)
    await writeFile(join(folder, path.replace(/^.*[\\/]/, '')), contents);
  for (const [name, json] of data) await writeFile(join(folder, 'knowledge', name), json);
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
