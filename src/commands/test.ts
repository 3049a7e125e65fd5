import { browserKinds } from './browsers/browser-kinds.ts';
import { getBrowser } from './browsers/get-browser.ts';
import { auditDependencies } from './checks/audit-dependencies.ts';
import { checkContents } from './checks/check-contents.ts';
import { lintExtension } from './checks/lint-extension.ts';
import { packageTwice } from './checks/package-twice.ts';
import { runProgram } from './checks/run-program.ts';
import { runUnsteady, runVitest } from './checks/run-vitest.ts';
import { type Tally, tallyOf } from './checks/tally.ts';
import { orFail, readWords } from './command-line.ts';

/** Every check, in the order in which they run: the quick ones first. */
const checks: Record<string, () => Promise<Tally>> = {
  types: () => runCheck('tsc', ['--build']),
  lint: () => runCheck('biome', ['ci', '.']),
  knowledge: () => runCheck('tsx', ['src/commands/knowledge.ts']),
  unit: () => runVitest('vitest.config.ts'),
  build: () => runCheck('tsx', ['src/commands/build.ts']),
  contents: checkContents,
  extension: () => lintExtension('dist/firefox'),
  release: packageTwice,
  audit: auditDependencies,
  async browser() {
    for (const kind of browserKinds) await getBrowser(kind);
    return runUnsteady('vitest.browser.config.ts', (path) => holdsPromise.test(path));
  },
};

/** Browser tests of hostile pages: none of them may fail even once. */
const holdsPromise = /tests\/browser\/hostile\//;

const usage = `npm test [-- --only CHECK[,CHECK]]\nChecks: ${Object.keys(checks).join(', ')}`;

const { values } = readWords(usage, {
  options: {
    only: { type: 'string', multiple: true, default: [] },
  },
});

const chosen = orFail(() => chooseChecks(values.only.flatMap((names) => names.split(','))), usage);
process.exitCode = await runChecks(chosen);

async function runCheck(program: string, args: string[]): Promise<Tally> {
  const { code } = await runProgram(program, args);
  return tallyOf(code === 0);
}

function chooseChecks(names: string[]): string[] {
  const unknown = names.filter((name) => !Object.hasOwn(checks, name));
  if (unknown.length) throw new Error(`no check is called ${unknown.join(', ')}`);
  return names.length ? names : Object.keys(checks);
}

async function runChecks(names: string[]): Promise<number> {
  const total = { passed: 0, failed: 0 };
  const broken: string[] = [];
  for (const name of names) {
    console.log(`\n── ${name}`);
    const start = Date.now();
    const { passed, failed } = await attempt(name);
    console.log(
      `── ${name}: ${passed} passed, ${failed} failed, ${((Date.now() - start) / 1000).toFixed(1)} s`,
    );
    total.passed += passed;
    total.failed += failed;
    if (failed) broken.push(name);
  }
  if (broken.length) console.log(`\nTo run what failed alone: npm test -- --only ${broken.join(',')}`);
  console.log(`\n${total.passed} passed, ${total.failed} failed`);
  return total.failed ? 1 : 0;
}

async function attempt(name: string): Promise<Tally> {
  try {
    return (await checks[name]?.()) ?? { passed: 0, failed: 1 };
  } catch (error) {
    console.error(error);
    return { passed: 0, failed: 1 };
  }
}
