import { expect, it } from 'vitest';
import {
  settle,
  tallyOfRun,
  unsteadyTests,
  type VitestFile,
} from '../../../src/commands/checks/run-vitest.ts';

function file(name: string, results: Record<string, string>): VitestFile {
  const assertionResults = Object.entries(results).map(([fullName, status]) => ({ fullName, status }));
  return { name, status: Object.values(results).includes('failed') ? 'failed' : 'passed', assertionResults };
}

const calm = file('/calm.test.ts', { reads: 'passed', waits: 'skipped' });
const shaky = file('/shaky.test.ts', { opens: 'failed', closes: 'passed' });

it('counts what passed and what failed, and leaves out what was skipped', () => {
  expect(tallyOfRun({ code: 1, files: [calm, shaky] })).toEqual({ passed: 2, failed: 1 });
});

it('counts a file that could not be run, and an error outside of every test, as one failure', () => {
  const broken = { name: '/broken.test.ts', status: 'failed', assertionResults: [] };
  expect(tallyOfRun({ code: 1, files: [calm, broken] })).toEqual({ passed: 1, failed: 1 });
  expect(tallyOfRun({ code: 1, files: [calm] })).toEqual({ passed: 1, failed: 1 });
});

it('takes of a file that ran twice what it said last, and names what was unsteady', () => {
  const better = file('/shaky.test.ts', { opens: 'passed', closes: 'passed' });
  expect(tallyOfRun(settle({ code: 1, files: [calm, shaky] }, { code: 0, files: [better] }))).toEqual({
    passed: 3,
    failed: 0,
  });
  expect(unsteadyTests([calm, shaky], [better])).toEqual(['opens']);
});

it('counts what failed both times, and what the second run broke', () => {
  const worse = file('/shaky.test.ts', { opens: 'failed', closes: 'failed' });
  expect(tallyOfRun(settle({ code: 1, files: [calm, shaky] }, { code: 1, files: [worse] }))).toEqual({
    passed: 1,
    failed: 2,
  });
});
