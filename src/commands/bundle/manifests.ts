import * as v from 'valibot';

export const targets = ['chrome', 'firefox'] as const;
export type Target = (typeof targets)[number];

/** Keys that only the other browser knows. A dotted name is a key within a key. */
const foreignKeys: Record<Target, string[]> = {
  chrome: ['browser_specific_settings', 'sidebar_action', 'background.scripts'],
  firefox: [
    'side_panel',
    'minimum_chrome_version',
    'background.service_worker',
    'web_accessible_resources.0.use_dynamic_url',
  ],
};

/** Permissions that only the other browser knows. */
const foreignPermissions: Record<Target, string[]> = { chrome: [], firefox: ['sidePanel'] };

/**
 * A public key that gives every copy loaded from a folder one id in Chromium (icimjcfoopgobgggbbaifelgjnaocdka), which would else
 * come of the folder's path: what an archive may see of us must not tell the readers apart. Nobody has the private key. Stores
 * give an id of their own, and want no key.
 */
const folderKey = [
  'MIIBIjANBgkqhkiG9w0BAQEFAAOCAQ8AMIIBCgKCAQEAodhs65Gw6P1R6Mr7B5QfjbnQdRJQDSBZPkDBGu2sBcbECNsLwCvhEcTC',
  '2+xzqvAh5tdoMpbK8TAd1stFuLlPFM3pR8x43YsQTgcb2qoS8aGi+A0+Pu2pmOC9lcniFn2fkrDIuMTl1qOPBtMegdbrOv8xYLh2',
  'gKnvkXx3ZTR6C2VjVOFH/iqT9QDj0cpwH9PoZ3DUSusn+ztXifHZojBVD5tyKJutqyYt9CfOn2aqFehXmAM4BkwQGw+22u3soCs/',
  'BtD+9Lk5OKlwzBIzM5hX7wiNdTc0XwJ6yP9ijpWrxpVYNBgD2CrKYFU3JA+xWmkFSRIHaPOjjDD5SCO3rTy7WwIDAQAB',
].join('');

const shape = v.looseObject({ permissions: v.array(v.string()) });

/** The manifest of one browser, made from the one at the root: the other's keys dropped, the version that of the package. */
export function manifestFor(target: Target, root: unknown, version: string): Record<string, unknown> {
  const manifest = v.parse(shape, structuredClone(root));
  for (const key of foreignKeys[target]) {
    const path = key.split('.');
    const last = path.pop() ?? '';
    const holder = path.reduce<unknown>(
      (value, name) => (isRecord(value) ? value[name] : undefined),
      manifest,
    );
    if (!isRecord(holder) || !(last in holder))
      throw new Error(`manifest.json: "${key}" is missing, though ${target} is to drop it; mend foreignKeys`);
    delete holder[last];
  }
  const permissions = manifest.permissions.filter((name) => !foreignPermissions[target].includes(name));
  return { ...manifest, permissions, version, ...(target === 'chrome' && { key: folderKey }) };
}

/** The text of a manifest as a store takes it: without the key. */
export function manifestForStore(text: string): string {
  const { key: _, ...manifest }: Record<string, unknown> = JSON.parse(text);
  return `${JSON.stringify(manifest, null, 2)}\n`;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
