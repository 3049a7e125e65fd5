import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { copyFile, mkdir, mkdtemp, readdir, readFile, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { buildFromSource } from './build-from-source.ts';
import { type Tally, tallyOf } from './tally.ts';

const timeZones = ['Pacific/Kiritimati', 'America/St_Johns'];

/**
 * Packages a release in two folders and two time zones, and compares what came out byte for byte; builds the extensions from the
 * first one's archive of the sources, as a store's reviewer would, and compares them with those that are packaged.
 */
export async function packageTwice(): Promise<Tally> {
  const releases = [];
  for (const zone of timeZones) releases.push(await packageIn(zone, { isReviewed: !releases.length }));
  const [first, second] = releases.map((release) => JSON.stringify(release));
  console.log(releases[0]?.join('\n'));
  if (first !== second) console.error(`not the same the second time:\n${releases[1]?.join('\n')}`);
  return tallyOf(first === second && (releases[0]?.length ?? 0) > 0);
}

/** The release made from a copy of the sources: one line a file, its hash and its name. */
async function packageIn(zone: string, { isReviewed }: { isReviewed: boolean }): Promise<string[]> {
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
    if (isReviewed) await buildFromSource(artifacts, join(folder, 'from-source'));
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
