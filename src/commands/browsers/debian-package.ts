import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

/** Whether a package of Debian's can be installed here: on Debian or what comes from it, as root. */
export function canInstallPackages(): boolean {
  return existsSync('/etc/debian_version') && process.getuid?.() === 0;
}

/** Installs a package of Debian's; says on `say` what failed. */
export function installDebianPackage(name: string, say: (line: string) => void): void {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  for (const args of [['update'], ['install', '-y', '--no-install-recommends', name]]) {
    const { status, stderr } = spawnSync('apt-get', args, { env, encoding: 'utf8', maxBuffer: 1 << 28 });
    if (status === 0) continue;
    say(`apt-get ${args[0]} failed: ${stderr.trim().split('\n').at(-1) ?? `status ${status}`}`);
  }
}
