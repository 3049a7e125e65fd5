import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { manifestFor, type Target, targets } from '../bundle/manifests.ts';
import { type Tally, tallyOf } from './tally.ts';

/** Every file that may be in the extension. */
const allowed = [
  /^manifest\.json$/,
  /^licences\.txt$/,
  /^[a-z-]+\.(?:js|css|html)$/,
  /^terms\/[a-z]{2,3}\.js$/,
  /^icons\/[a-z]*-?\d+\.png$/,
  /^_locales\/[a-zA-Z_]+\/messages\.json$/,
  /^knowledge\/[\w-]+\.json$/,
];

/** What runs text as code, or brings code from elsewhere. */
const forbidden: Record<string, RegExp> = {
  js: /\beval\(|\bnew Function\b|\bFunction\(["'`]|\bimportScripts\(|\bimport\(|\bdocument\.write\(|\/\/# sourceMappingURL/,
  html: /<script(?![^>]* src="[a-z-]+\.js")|<script[^>]*>[^<]|\son[a-z]+=|javascript:|(?:src|href)="(?:https?:)?\/\/|<base|<iframe/i,
};

/** Looks through both built extensions: nothing in them but what is needed, no code but ours, what they may do as the manifest says. */
export async function checkContents(): Promise<Tally> {
  const faults = targets.flatMap((target) => faultsIn(target).map((fault) => `dist/${target}/${fault}`));
  for (const fault of faults) console.error(fault);
  return tallyOf(faults.length === 0);
}

function faultsIn(target: Target): string[] {
  const folder = join('dist', target);
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(folder.length + 1)
        .replaceAll('\\', '/'),
    );
  const read = (file: string) => readFileSync(join(folder, file), 'utf8');
  const faults: string[] = [];
  for (const file of files) {
    if (!allowed.some((pattern) => pattern.test(file)))
      faults.push(`${file}: does it have to ship? Then list it in check-contents.ts`);
    const found = forbidden[file.split('.').at(-1) ?? '']?.exec(read(file));
    if (found) faults.push(`${file}: "${found[0]}" runs or fetches code`);
  }
  const manifest = JSON.parse(read('manifest.json'));
  const root = JSON.parse(readFileSync('manifest.json', 'utf8'));
  const made = manifestFor(target, root, manifest.version);
  for (const key of ['host_permissions', 'content_security_policy', 'web_accessible_resources'])
    if (JSON.stringify(manifest[key]) !== JSON.stringify(made[key]))
      faults.push(`manifest.json: "${key}" is not that of the sources`);
  for (const permission of manifest.permissions)
    if (!root.permissions.includes(permission))
      faults.push(`manifest.json: the permission "${permission}" is not in the sources`);
  const { dependencies } = JSON.parse(readFileSync('package.json', 'utf8'));
  for (const name of Object.keys(dependencies))
    if (!read('licences.txt').includes(name)) faults.push(`licences.txt: ${name} is missing`);
  return faults;
}
