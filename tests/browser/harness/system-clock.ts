import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { canInstallPackages, installDebianPackage } from '../../../src/commands/browsers/debian-package.ts';

/** The clock of the system, as a browser is told it: all of it, not only our scripts. */
export interface SystemClock {
  /** What the browser must be started with. */
  environment: Record<string, string>;
  /** Sets the clock of a browser that runs, by how far it goes wrong: `+3d`, `-20y`. It follows within a second or two. */
  set(offset: string): void;
  remove(): void;
}

/**
 * A clock that goes right until it is set (libfaketime, https://github.com/wolfcw/libfaketime). Null where there is no such library: it is
 * for Linux, and installed where that can be done.
 */
export function makeSystemClock(): SystemClock | null {
  if (process.platform !== 'linux') return null;
  if (!findLibrary() && canInstallPackages()) installDebianPackage('libfaketime', console.error);
  const library = findLibrary();
  if (!library) return null;
  const folder = mkdtempSync(join(tmpdir(), 'sidelight-clock-'));
  const file = join(folder, 'clock');
  const set = (offset: string) => writeFileSync(file, `${offset}\n`);
  set('+0');
  return {
    environment: {
      LD_PRELOAD: library,
      FAKETIME_TIMESTAMP_FILE: file,
      FAKETIME_CACHE_DURATION: '1',
      // What waits a while is to wait as long as ever.
      FAKETIME_DONT_FAKE_MONOTONIC: '1',
      DONT_FAKE_MONOTONIC: '1',
      FAKETIME_NO_CACHE: '0',
      // A page's process may not read files otherwise.
      MOZ_DISABLE_CONTENT_SANDBOX: '1',
    },
    set,
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}

function findLibrary(): string | undefined {
  const roots = ['/usr/lib', '/usr/local/lib', '/usr/lib64'].filter(existsSync);
  const folders = roots.flatMap((root) => [root, ...readdirSync(root).map((name) => join(root, name))]);
  return folders
    .map((folder) => join(folder, 'faketime', 'libfaketime.so.1'))
    .concat(folders.map((folder) => join(folder, 'libfaketime.so.1')))
    .find(existsSync);
}
