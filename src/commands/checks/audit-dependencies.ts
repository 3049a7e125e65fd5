import { spawnSync } from 'node:child_process';
import type { Tally } from './tally.ts';

interface Audit {
  metadata?: { vulnerabilities?: Record<string, number> };
  message?: string;
}

/**
 * Asks the registry whether anything is known against what ships. Where it cannot be asked (no network, a mirror without this
 * service), that is said, and counts neither as passed nor as failed.
 */
export async function auditDependencies(): Promise<Tally> {
  const { stdout } = spawnSync('npm', ['audit', '--omit=dev', '--json'], {
    encoding: 'utf8',
    shell: process.platform === 'win32',
    stdio: ['ignore', 'pipe', 'ignore'],
    timeout: 60_000,
  });
  return readAudit(stdout ?? '');
}

/** What the answer of `npm audit --json` means. */
export function readAudit(output: string): Tally {
  const audit = parse(output);
  const counts = audit?.metadata?.vulnerabilities;
  if (!counts) {
    console.log(`the registry could not be asked: ${audit?.message ?? 'no answer'}`);
    return { passed: 0, failed: 0 };
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
