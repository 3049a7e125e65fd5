import { expect, it } from 'vitest';
import { readAudit } from '../../../src/commands/checks/audit-dependencies.ts';

it.each([
  ['no vulnerability', '{"metadata":{"vulnerabilities":{"low":0,"total":0}}}', { passed: 1, failed: 0 }],
  ['one', '{"metadata":{"vulnerabilities":{"high":1,"total":1}}}', { passed: 0, failed: 1 }],
  ['that the registry does not know the question', '{"message":"405 Method Not Allowed"}', null],
  ['nothing at all', '', null],
])('an audit that answers %s', (_, output, tally) => {
  expect(readAudit(output)).toEqual(tally);
});
