import { readFile, rm } from 'node:fs/promises';
import { relative } from 'node:path';
import { runProgram } from './run-program.ts';
import type { Tally } from './tally.ts';

/** A test file in vitest's report. `name` is its whole path. */
export interface VitestFile {
  name: string;
  status: string;
  assertionResults: { status: string; fullName: string }[];
}

/** A run of vitest: how it ended, and its files. */
export interface Run {
  code: number;
  files: VitestFile[];
}

/** Runs the tests of a vitest configuration and counts them. A file that could not be run counts as one failure. */
export async function runVitest(config: string): Promise<Tally> {
  return tallyOfRun(await run(config, []));
}

/**
 * Runs tests in real browsers. Files that failed are run once more, in browsers of their own: what holds then is counted as passed,
 * and named in the output as unsteady, so that its cause is looked for. For files that `mustHold` picks, one failure is one too many.
 */
export async function runUnsteady(config: string, mustHold: (path: string) => boolean): Promise<Tally> {
  const first = await run(config, []);
  const again = first.files.filter((file) => failuresOf(file)).map(({ name }) => relative('.', name));
  if (!again.length || again.some(mustHold)) return tallyOfRun(first);
  console.log(`\nOnce more, in browsers of their own: ${again.join(', ')}`);
  const second = await run(config, again);
  for (const name of unsteadyTests(first.files, second.files))
    console.log(`Unsteady, it failed first and then passed: ${name}`);
  return tallyOfRun(settle(first, second));
}

/** What two runs say together: of each file, what it said last. */
export function settle(first: Run, second: Run): Run {
  const repeated = new Set(second.files.map(({ name }) => name));
  const others = first.files.filter(({ name }) => !repeated.has(name));
  return { code: second.code, files: [...others, ...second.files] };
}

/** Tests that failed in a first run and passed in a second, by their whole names. */
export function unsteadyTests(first: VitestFile[], second: VitestFile[]): string[] {
  const passed = new Set(testsOf(second, 'passed'));
  return testsOf(first, 'failed').filter((name) => passed.has(name));
}

function testsOf(files: VitestFile[], wanted: string): string[] {
  return files.flatMap((file) =>
    file.assertionResults.filter(({ status }) => status === wanted).map(({ fullName }) => fullName),
  );
}

async function run(config: string, paths: string[]): Promise<Run> {
  const results = `node_modules/.cache/sidelight/${config}.json`;
  await rm(results, { force: true });
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${results}`];
  const { code } = await runProgram('vitest', ['run', '--config', config, ...reporters, ...paths]);
  const { testResults } = JSON.parse(await readFile(results, 'utf8')) as { testResults: VitestFile[] };
  return { code, files: testResults };
}

/** Counts a run. Vitest fails for errors outside of any test too. */
export function tallyOfRun({ code, files }: Run): Tally {
  const failed = files.reduce((sum, file) => sum + failuresOf(file), 0);
  return { passed: testsOf(files, 'passed').length, failed: failed || (code === 0 ? 0 : 1) };
}

function failuresOf(file: VitestFile): number {
  return testsOf([file], 'failed').length || (file.status === 'failed' ? 1 : 0);
}
