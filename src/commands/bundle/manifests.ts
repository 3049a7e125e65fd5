import * as v from 'valibot';

export const targets = ['chrome', 'firefox'] as const;
export type Target = (typeof targets)[number];

/** Keys that only the other browser knows. A dotted name is a key within a key. */
const foreignKeys: Record<Target, string[]> = {
  chrome: ['browser_specific_settings', 'sidebar_action', 'background.scripts'],
  firefox: ['side_panel', 'minimum_chrome_version', 'background.service_worker'],
};

/** Permissions that only the other browser knows. */
const foreignPermissions: Record<Target, string[]> = { chrome: [], firefox: ['sidePanel'] };

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
  return { ...manifest, permissions, version };
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
