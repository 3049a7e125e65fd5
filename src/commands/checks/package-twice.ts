import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { copyFile, mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { unzipSync } from 'fflate';
import { manifestForStore, targets } from '../bundle/manifests.ts';
import { type Tally, tallyOf } from './tally.ts';

const timeZones = ['Pacific/Kiritimati', 'America/St_Johns'];

/**
 * Packages a release in two folders and two time zones, and compares what came out byte for byte; builds the extensions from the
 * archive of the sources, as a store's reviewer would after `npm ci`, and compares them with those that are packaged.
 */
export async function packageTwice(): Promise<Tally> {
  const releases = [];
  for (const zone of timeZones) releases.push(await packageIn(zone));
  const [first, second] = releases.map((release) => JSON.stringify(release));
  console.log(releases[0]?.join('\n'));
  if (first !== second) console.error(`not the same the second time:\n${releases[1]?.join('\n')}`);
  return tallyOf(first === second && (releases[0]?.length ?? 0) > 0);
}

/** The release made from a copy of the sources: one line a file, its hash and its name. */
async function packageIn(zone: string): Promise<string[]> {
  const folder = await mkdtemp(join(tmpdir(), 'sidelight-release-'));
  try {
    const files = execFileSync('git', ['ls-files', '-z'], { encoding: 'utf8' }).split('\0').filter(Boolean);
    for (const file of files) {
      await mkdir(join(folder, dirname(file)), { recursive: true });
      await copyFile(file, join(folder, file));
    }
    await symlink(resolve('node_modules'), join(folder, 'node_modules'), 'junction');
    execFileSync('git', ['init', '--quiet'], { cwd: folder });
    execFileSync('git', ['add', '--all'], { cwd: folder });
    execFileSync(process.execPath, ['--import', 'tsx', 'src/commands/package.ts'], {
      cwd: folder,
      env: { ...process.env, TZ: zone },
      stdio: ['ignore', 'ignore', 'inherit'],
    });
    const artifacts = join(folder, 'artifacts');
    const names = (await readdir(artifacts)).sort();
    await buildFromSource(folder, artifacts, names);
    return Promise.all(
      names.map(
        async (name) =>
          `${createHash('sha256')
            .update(await readFile(join(artifacts, name)))
            .digest('hex')}  ${name}`,
      ),
    );
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Unpacks the archive of the sources of a release, builds it, and throws where the files are not those of the release. */
async function buildFromSource(folder: string, artifacts: string, names: string[]): Promise<void> {
  const find = (ending: string) => {
    const name = names.find((one) => one.endsWith(ending));
    if (!name) throw new Error(`the release has no file that ends in ${ending}: ${names.join(', ')}`);
    return readFile(join(artifacts, name)).then((bytes) => unzipSync(bytes));
  };
  const source = join(folder, 'from-source');
  for (const [name, contents] of Object.entries(await find('-source.zip'))) {
    await mkdir(join(source, dirname(name)), { recursive: true });
    await writeFile(join(source, name), contents);
  }
  await symlink(resolve('node_modules'), join(source, 'node_modules'), 'junction');
  execFileSync(process.execPath, ['--import', 'tsx', 'src/commands/build.ts'], {
    cwd: source,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
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
