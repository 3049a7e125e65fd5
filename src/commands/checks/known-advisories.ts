import type { Tally } from './tally.ts';

/** A vulnerability that all versions from one on have, up to the one that mends it, as https://github.com/advisories tells. */
export interface Advisory {
  id: string;
  from: string;
  fixed: string;
}

/** What was found of each package that ships, on the day (YYYY-MM-DD) when somebody looked. */
export interface LookedUp {
  lookedUp: string;
  packages: Record<string, readonly Advisory[]>;
}

/**
 * Holds what ships, versions by name, against the advisories that somebody has looked up, and says what is known. Passed where every
 * package was looked up and none is vulnerable, failed where one is, neither where one was never looked up.
 */
export function compareWithAdvisories(
  ships: Record<string, string>,
  { lookedUp, packages }: LookedUp,
): Tally {
  const unknown = Object.keys(ships).filter((name) => !Object.hasOwn(packages, name));
  const hits = Object.entries(ships).flatMap(([name, version]) =>
    (packages[name] ?? [])
      .filter((one) => isIn(version, one))
      .map(({ id, fixed }) => ({ name, version, id, fixed })),
  );
  for (const { name, version, id, fixed } of hits)
    console.log(
      `${name} ${version} is vulnerable: https://github.com/advisories/${id}; take ${fixed} or later`,
    );
  if (unknown.length)
    console.log(
      `nobody has looked up ${unknown.join(', ')}: look on https://github.com/advisories and write it into src/commands/checks/advisories.json`,
    );
  if (hits.length) return { passed: 0, failed: 1 };
  if (unknown.length) return { passed: 0, failed: 0 };
  const names = Object.entries(ships).map(([name, version]) => `${name} ${version}`);
  console.log(`of the advisories found on ${lookedUp} none is about ${names.join(', ')}`);
  return { passed: 1, failed: 0 };
}

interface Locked {
  version?: string;
  dev?: true;
  devOptional?: true;
  optional?: true;
  peer?: true;
}

/** The packages that a `package-lock.json` has for what ships (not for development, nor what others merely work with): their versions by name. */
export function listShipped(lock: unknown): Record<string, string> {
  const { packages } = lock as { packages: Record<string, Locked> };
  return Object.fromEntries(
    Object.entries(packages).flatMap(([path, { version, dev, devOptional, optional, peer }]) =>
      path && version && !(dev || devOptional || optional || peer)
        ? [[path.replace(/^.*node_modules\//, ''), version]]
        : [],
    ),
  );
}

function isIn(version: string, { from, fixed }: Advisory): boolean {
  return compareVersions(version, from) >= 0 && compareVersions(version, fixed) < 0;
}

/** By https://semver.org/#spec-item-11, as far as the versions of the list need it: what comes before a release is less than it. */
function compareVersions(a: string, b: string): number {
  const [release = '', early = ''] = a.split('-');
  const [otherRelease = '', otherEarly = ''] = b.split('-');
  const inOrder = (one: string, other: string) => one.localeCompare(other, 'en', { numeric: true });
  return inOrder(release, otherRelease) || Number(!early) - Number(!otherEarly) || inOrder(early, otherEarly);
}
