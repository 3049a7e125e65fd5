import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import {
  Browser,
  computeExecutablePath,
  detectBrowserPlatform,
  install,
  resolveBuildId,
} from '@puppeteer/browsers';
import type { BrowserKind } from './browser-kinds.ts';
import { findBrowser } from './find-browser.ts';

const debianPackages: Record<BrowserKind, string> = { chrome: 'chromium', firefox: 'firefox-esr' };

/** Where browsers that we had to download are kept. */
const cacheFolder = join(homedir(), '.cache', 'sidelight-browsers');

/**
 * The path of a browser of this family: the one that is there, else Debian's package (as root on Debian), else a download.
 * Says on `say` what it does, a line a step. Throws, saying what to do by hand, where none can be had.
 */
export async function getBrowser(
  kind: BrowserKind,
  say: (line: string) => void = console.error,
): Promise<string> {
  const found = findBrowser(kind);
  if (found) return found;
  if (existsSync('/etc/debian_version') && process.getuid?.() === 0) {
    say(`No ${kind} on this machine: installing Debian's package ${debianPackages[kind]}`);
    installDebianPackage(debianPackages[kind], say);
    const installed = findBrowser(kind);
    if (installed) return installed;
  }
  try {
    return await download(kind, say);
  } catch (error) {
    throw new Error(
      `No ${kind} was found and none could be downloaded (${error instanceof Error ? error.message : error}). ` +
        `Install one, or set ${kind === 'chrome' ? 'CHROME_PATH' : 'FIREFOX_PATH'} to its program.`,
    );
  }
}

function installDebianPackage(name: string, say: (line: string) => void): void {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  for (const args of [['update'], ['install', '-y', '--no-install-recommends', name]]) {
    const { status, stderr } = spawnSync('apt-get', args, { env, encoding: 'utf8', maxBuffer: 1 << 28 });
    if (status === 0) continue;
    say(`apt-get ${args[0]} failed: ${stderr.trim().split('\n').at(-1) ?? `status ${status}`}`);
  }
}

async function download(kind: BrowserKind, say: (line: string) => void): Promise<string> {
  const platform = detectBrowserPlatform();
  if (!platform) throw new Error(`there is none for ${process.platform} ${process.arch}`);
  const browser = kind === 'chrome' ? Browser.CHROME : Browser.FIREFOX;
  const buildId = await resolveBuildId(browser, platform, 'stable');
  const executablePath = computeExecutablePath({ browser, buildId, cacheDir: cacheFolder });
  if (existsSync(executablePath)) return executablePath;
  say(`No ${kind} on this machine: downloading ${browser} ${buildId} into ${cacheFolder}`);
  await install({ browser, buildId, cacheDir: cacheFolder });
  return executablePath;
}
