import { cp, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { gzipSync } from 'node:zlib';
import { build as bundle, transform } from 'esbuild';
import type { Lexicon } from '../core/recognition/lexicon.ts';
import { checkKnowledge } from '../knowledge/check-knowledge.ts';
import { compileGate } from '../knowledge/compile-gate.ts';
import { compileLexicon } from '../knowledge/compile-lexicon.ts';
import { type Knowledge, readKnowledge } from '../knowledge/read-knowledge.ts';
import { readEdition, readKeys } from '../knowledge/read-pack-facts.ts';
import { ownTermsScript } from '../page/own-terms.ts';
import { compileEarly } from './bundle/compile-early.ts';
import { cssText } from './bundle/css-text.ts';
import { compileKnowledgeFiles } from './bundle/knowledge-files.ts';
import { type BundledPackage, findBundledPackages, writeLicences } from './bundle/list-licences.ts';
import { manifestFor, type Target, targets } from './bundle/manifests.ts';
import { noMarkup } from './bundle/no-markup.ts';
import { readLanguages } from './bundle/read-languages.ts';
import { reportSizes } from './bundle/size-budgets.ts';
import { virtualData } from './bundle/virtual-data.ts';
import { readWords } from './command-line.ts';

/** The entries: one bundle each, shipped under the name without its ending. */
const entries = [
  'background.ts',
  'gate.ts',
  'recognizer.ts',
  'place-panel.ts',
  'panel.tsx',
  'popup.tsx',
  'sidepanel.tsx',
  'options.tsx',
  'welcome.tsx',
  'library.tsx',
  'consent.tsx',
  'cite.tsx',
];

/** The one whose functions are compiled when it is read: see `compileEarly`. */
const compiledEarly = 'recognizer.ts';

/** What was built: the size of each file that we make, the packages of others in the bundles, and how many errors the knowledge has. */
export interface Built {
  sizes: { name: string; bytes: number; gzip: number }[];
  packages: BundledPackage[];
  errors: number;
}

/** Builds `dist/chrome` and `dist/firefox`, loadable as they are. */
export async function build(out = 'dist'): Promise<Built> {
  const knowledge = readKnowledge();
  const { errors } = checkKnowledge(knowledge);
  if (errors.length) console.warn(`knowledge: ${errors.length} errors, see npm run knowledge`);
  const { ownTrees, ...lexicon } = compileLexicon(knowledge);
  const modules = { lexicon, gate: compileGate(), languages: readLanguages() };
  const bundleEntries = (files: readonly string[], legalComments: 'none' | 'inline') =>
    bundle({
      entryPoints: files.map((file) => ({ in: `src/${file}`, out: file.replace(/\.tsx?$/, '') })),
      outdir: out,
      bundle: true,
      write: false,
      metafile: true,
      minify: true,
      format: 'iife',
      target: ['chrome123', 'firefox140'],
      charset: 'utf8',
      legalComments,
      jsx: 'automatic',
      jsxImportSource: 'preact',
      plugins: [cssText, noMarkup, virtualData(modules)],
    });
  const [most, early] = await Promise.all([
    bundleEntries(
      entries.filter((file) => file !== compiledEarly),
      'none',
    ),
    // Its comments tell what need not be compiled early.
    bundleEntries([compiledEarly], 'inline'),
  ]);
  const outputFiles = [
    ...most.outputFiles,
    ...early.outputFiles.map(({ path, text }) => ({ path, contents: Buffer.from(compileEarly(text)) })),
  ];
  const packages = await findBundledPackages(
    [most, early].flatMap(({ metafile }) => Object.keys(metafile.inputs)),
  );
  const licences = writeLicences(packages);
  const data = [...compileFiles(knowledge), ...(await compileTerms(ownTrees))];
  const root: unknown = JSON.parse(await readFile('manifest.json', 'utf8'));
  const { version } = JSON.parse(await readFile('package.json', 'utf8'));
  for (const target of targets)
    await write(join(out, target), target, { root, version, data, licences, outputFiles });
  const files = [
    ...outputFiles.map(({ path, contents }) => [path, contents] as const),
    ...data.map(([name, text]) => [name, Buffer.from(text)] as const),
  ];
  const sizes = files.map(([path, contents]) => ({
    name: path.replace(/^.*[\\/](?=[^\\/]+\.js$)/, ''),
    bytes: contents.length,
    gzip: gzipSync(contents, { level: 9 }).length,
  }));
  return { sizes, packages, errors: errors.length };
}

/** Whether the knowledge has no errors and every file is within its budget; says which is not. */
export function isReleasable({ sizes, errors }: Built): boolean {
  return reportSizes(sizes) && errors === 0;
}

/** The scripts of terms/: the terms of each language. */
async function compileTerms(ownTrees: Lexicon['ownTrees']): Promise<[name: string, code: string][]> {
  return Promise.all(
    Object.entries(ownTrees).map(async ([language, tree]): Promise<[string, string]> => {
      const { code } = await transform(ownTermsScript(language, tree), { minify: true, charset: 'utf8' });
      return [`terms/${language}.js`, code];
    }),
  );
}

/** The files of knowledge/: the knowledge, which edition it is, and whose signatures on newer editions count. */
function compileFiles(knowledge: Knowledge): [name: string, json: string][] {
  const files = {
    ...compileKnowledgeFiles(knowledge),
    edition: JSON.stringify(readEdition()),
    keys: JSON.stringify(readKeys()),
  };
  return Object.entries(files).map(([name, json]) => [`knowledge/${name}.json`, json]);
}

interface Parts {
  root: unknown;
  version: string;
  data: (readonly [name: string, text: string])[];
  licences: string;
  outputFiles: { path: string; contents: Uint8Array }[];
}

async function write(
  folder: string,
  target: Target,
  { root, version, data, licences, outputFiles }: Parts,
): Promise<void> {
  await rm(folder, { recursive: true, force: true });
  await mkdir(join(folder, 'knowledge'), { recursive: true });
  await cp('extension', folder, { recursive: true });
  await cp('icons', join(folder, 'icons'), { recursive: true, filter: (path) => !path.endsWith('.svg') });
  for (const { path, contents } of outputFiles)
    await writeFile(join(folder, path.replace(/^.*[\\/]/, '')), contents);
  await mkdir(join(folder, 'terms'), { recursive: true });
  for (const [name, text] of data) await writeFile(join(folder, name), text);
  await writeFile(join(folder, 'licences.txt'), licences);
  await writeFile(
    join(folder, 'manifest.json'),
    `${JSON.stringify(manifestFor(target, root, version), null, 2)}\n`,
  );
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  readWords('npm run build\nBuilds the extension for Chrome and Firefox into dist/.', {});
  const built = await build();
  for (const { name, bytes, gzip } of built.sizes)
    console.log(`${name.padEnd(20)} ${String(bytes).padStart(9)} bytes ${String(gzip).padStart(8)} gzipped`);
  console.log('dist/chrome and dist/firefox are ready to load');
  process.exitCode = isReleasable(built) ? 0 : 1;
}
