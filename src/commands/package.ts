import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { zipSync } from 'fflate';
import { readKnowledge } from '../knowledge/read-knowledge.ts';
import { build, isReleasable } from './build.ts';
import { writeBillOfMaterials } from './bundle/bill-of-materials.ts';
import { manifestForStore, targets } from './bundle/manifests.ts';
import { lintExtension } from './checks/lint-extension.ts';
import { readWords } from './command-line.ts';
import { readEditionHere, tellOutgrown } from './packs/edition-here.ts';

/** One moment for every file, in local time as zip has it, so that the same files make the same archive anywhere. */
const moment = new Date(2020, 0, 1);

readWords(
  'npm run package\nBuilds Sidelight and packs it for the stores, with its sources, into artifacts/.',
  {},
);

const built = await build();
if (!isReleasable(built)) process.exit(1);
const { failed } = await lintExtension('dist/firefox');
const { version } = JSON.parse(await readFile('package.json', 'utf8'));
await mkdir('artifacts', { recursive: true });

for (const target of targets) {
  const folder = join('dist', target);
  const names = (await readdir(folder, { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1));
  await writeZip(`sidelight-${version}-${target}.zip`, folder, names);
}
const sources = execFileSync('git', ['ls-files', '-z'], { encoding: 'utf8' }).split('\0').filter(Boolean);
await writeZip(`sidelight-${version}-source.zip`, '.', sources);
await writeArtifact(
  `sidelight-${version}-sbom.cdx.json`,
  Buffer.from(writeBillOfMaterials(built.packages, version)),
);
const outgrown = tellOutgrown(readKnowledge(), readEditionHere());
if (outgrown) console.warn(outgrown);
process.exitCode = failed ? 1 : 0;

/** Zips files in the order of their names, with one date and no other attributes. */
async function writeZip(name: string, folder: string, names: string[]): Promise<void> {
  const files: Record<string, Uint8Array> = {};
  for (const file of names.map((path) => path.replaceAll('\\', '/')).sort())
    files[file] = await readFile(join(folder, file));
  const { 'manifest.json': manifest } = files;
  if (manifest && folder !== '.')
    files['manifest.json'] = Buffer.from(manifestForStore(Buffer.from(manifest).toString()));
  await writeArtifact(name, zipSync(files, { level: 9, mtime: moment }));
}

/** Writes a file of the release and prints its hash. */
async function writeArtifact(name: string, contents: Uint8Array): Promise<void> {
  const path = join('artifacts', name);
  await writeFile(path, contents);
  console.log(`${createHash('sha256').update(contents).digest('hex')}  ${path}  ${contents.length} bytes`);
}
