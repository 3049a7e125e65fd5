import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import type { BrowserKind } from './browser-kinds.ts';

/** What browsers are called on the search path, in the order in which we would have them. */
const commandNames: Record<BrowserKind, string[]> = {
  chrome: ['google-chrome', 'google-chrome-stable', 'chromium', 'chromium-browser', 'microsoft-edge'],
  firefox: ['firefox', 'firefox-esr'],
};

const macApplications: Record<BrowserKind, string[]> = {
  chrome: [
    'Google Chrome.app/Contents/MacOS/Google Chrome',
    'Chromium.app/Contents/MacOS/Chromium',
    'Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  ],
  firefox: ['Firefox.app/Contents/MacOS/firefox', 'Firefox Developer Edition.app/Contents/MacOS/firefox'],
};

const windowsPrograms: Record<BrowserKind, string[]> = {
  chrome: [
    'Google\\Chrome\\Application\\chrome.exe',
    'Chromium\\Application\\chrome.exe',
    'Microsoft\\Edge\\Application\\msedge.exe',
  ],
  firefox: ['Mozilla Firefox\\firefox.exe', 'Firefox Developer Edition\\firefox.exe'],
};

/** The variable by which a person names a browser of their own. */
const chosenBy: Record<BrowserKind, string> = { chrome: 'CHROME_PATH', firefox: 'FIREFOX_PATH' };

/** The path of the first browser of this family on the machine, or null where there is none. */
export function findBrowser(
  kind: BrowserKind,
  platform: NodeJS.Platform = process.platform,
  env: NodeJS.ProcessEnv = process.env,
  isProgram: (path: string) => boolean = canRun,
): string | null {
  const chosen = env[chosenBy[kind]];
  if (chosen) {
    if (!isProgram(chosen))
      throw new Error(`${chosenBy[kind]} is "${chosen}", which is no program: mend it or unset it`);
    return chosen;
  }
  return listCandidates(kind, platform, env).find(isProgram) ?? null;
}

function listCandidates(kind: BrowserKind, platform: NodeJS.Platform, env: NodeJS.ProcessEnv): string[] {
  if (platform === 'win32') {
    const roots = [env.PROGRAMFILES, env['PROGRAMFILES(X86)'], env.LOCALAPPDATA];
    return windowsPrograms[kind].flatMap((program) =>
      roots.flatMap((root) => (root ? [`${root}\\${program}`] : [])),
    );
  }
  if (platform === 'darwin') {
    const roots = ['/Applications', join(env.HOME ?? '', 'Applications')];
    return macApplications[kind].flatMap((application) => roots.map((root) => join(root, application)));
  }
  const folders = [...(env.PATH ?? '').split(delimiter), '/usr/bin', '/usr/local/bin', '/snap/bin'];
  return commandNames[kind].flatMap((name) => folders.filter(Boolean).map((folder) => join(folder, name)));
}

function canRun(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
