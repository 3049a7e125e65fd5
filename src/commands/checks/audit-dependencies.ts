import { spawnSync } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import advisories from './advisories.json' with { type: 'json' };
import { compareWithAdvisories, listShipped } from './known-advisories.ts';
import type { Tally } from './tally.ts';

interface Audit {
  metadata?: { vulnerabilities?: Record<string, number> };
  message?: string;
}

/**
 * Asks the registry whether anything is known against what ships. Where it cannot be asked (no network, a mirror without this
 * service), that is said, and what ships is held against the advisories that were looked up by hand.
 */
export async function auditDependencies(): Promise<Tally> {
  const { stdout } = spawnSync('npm', ['audit', '--omit=dev', '--json'], {
    encoding: 'utf8',
    shell: process.platform === 'win32',
    stdio: ['ignore', 'pipe', 'ignore'],
    timeout: 60_000,
  });
  const answer = readAudit(stdout ?? '');
  if (answer) return answer;
  return compareWithAdvisories(
    listShipped(JSON.parse(await readFile('package-lock.json', 'utf8'))),
    advisories,
  );
}

/** What the answer of `npm audit --json` means; null where it is none. */
export function readAudit(output: string): Tally | null {
  const audit = parse(output);
  const counts = audit?.metadata?.vulnerabilities;
  if (!counts) {
    console.log(`the registry could not be asked: ${audit?.message ?? 'no answer'}`);
    return null;
  }
  const known = counts.total ?? Object.values(counts).reduce((sum, count) => sum + count, 0);
  console.log(`${known} known vulnerabilities in what ships`);
  return known ? { passed: 0, failed: 1 } : { passed: 1, failed: 0 };
}

function parse(output: string): Audit | undefined {
  try {
    return JSON.parse(output);
  } catch {
    return undefined;
  }
}
