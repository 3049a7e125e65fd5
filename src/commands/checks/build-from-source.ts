import { execSync } from 'node:child_process';
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { unzipSync } from 'fflate';
import { manifestForStore, targets } from '../bundle/manifests.ts';

/**
 * Does with a release what a store's reviewer does: unpacks its archive of the sources into `source`, an empty folder, installs its
 * packages there, builds it, and compares. Throws where the files are not those of the release.
 */
export async function buildFromSource(artifacts: string, source: string): Promise<void> {
  const names = await readdir(artifacts);
  const find = (ending: string) => {
    const name = names.find((one) => one.endsWith(ending));
    if (!name) throw new Error(`the release has no file that ends in ${ending}: ${names.join(', ')}`);
    return readFile(join(artifacts, name)).then((bytes) => unzipSync(bytes));
  };
  for (const [name, contents] of Object.entries(await find('-source.zip'))) {
    await mkdir(join(source, dirname(name)), { recursive: true });
    await writeFile(join(source, name), contents);
  }
  for (const command of ['npm ci --no-audit --no-fund', 'npm run build'])
    execSync(command, { cwd: source, stdio: ['ignore', 'ignore', 'inherit'] });
  for (const target of targets) {
    const released = await find(`-${target}.zip`);
    const built = await readdir(join(source, 'dist', target), { recursive: true, withFileTypes: true });
    const count = built.filter((entry) => entry.isFile()).length;
    const differs = (
      await Promise.all(
        Object.entries(released).map(async ([name, contents]) => {
          const file = await readFile(join(source, 'dist', target, name));
          const expected = name === 'manifest.json' ? Buffer.from(manifestForStore(file.toString())) : file;
          return expected.equals(contents) ? [] : [name];
        }),
      )
    ).flat();
    if (differs.length || count !== Object.keys(released).length)
      throw new Error(`built from the archive of the sources, ${target} differs: ${differs.join(', ')}`);
  }
}
