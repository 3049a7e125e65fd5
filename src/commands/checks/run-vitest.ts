import { readFile, rm } from 'node:fs/promises';
import { runProgram } from './run-program.ts';
import type { Tally } from './tally.ts';

interface VitestFile {
  status: string;
  assertionResults: { status: string }[];
}

/** Runs the tests of a vitest configuration and counts them. A file that could not be run counts as one failure. */
export async function runVitest(config: string): Promise<Tally> {
  const results = `node_modules/.cache/sidelight/${config}.json`;
  await rm(results, { force: true });
  const args = [
    'run',
    '--config',
    config,
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${results}`,
  ];
  const { code } = await runProgram('vitest', args);
  const { testResults } = JSON.parse(await readFile(results, 'utf8')) as { testResults: VitestFile[] };
  const tests = testResults.flatMap((file) => file.assertionResults);
  const passed = tests.filter(({ status }) => status === 'passed').length;
  const failedTests = tests.filter(({ status }) => status === 'failed').length;
  const brokenFiles = testResults.filter(
    ({ status, assertionResults }) =>
      status === 'failed' && !assertionResults.some((result) => result.status === 'failed'),
  ).length;
  const failed = failedTests + brokenFiles;
  // Vitest fails for errors outside of any test too.
  return { passed, failed: failed || (code === 0 ? 0 : 1) };
}
