import { describe, expect, it } from 'vitest';
import { answerCall, callerOf, NoAnswer } from '../../src/browser/calls.ts';

interface Sums {
  add(a: number, b: number): number;
  fail(): void;
}

const handlers = {
  add: (_: null, a: number, b: number) => a + b,
  fail: () => {
    throw new Error('no sum');
  },
};
const connected = callerOf<Sums>(async (message) => answerCall<Sums, null>(handlers, message, null));

describe('calls over messages', () => {
  it('bring back the answer, and the failure', async () => {
    expect(await connected.add(2, 3)).toBe(5);
    await expect(connected.fail()).rejects.toThrow('no sum');
  });

  it('fail with NoAnswer where nobody listens or the message is lost', async () => {
    await expect(callerOf<Sums>(async () => undefined).add(1, 1)).rejects.toThrow(NoAnswer);
    await expect(callerOf<Sums>(() => Promise.reject(new Error('closed'))).add(1, 1)).rejects.toThrow(
      NoAnswer,
    );
  });

  it.each([
    null,
    'add',
    { call: 'add' },
    { call: 'subtract', args: [] },
    { call: 'toString', args: [] },
    { call: 7, args: [] },
  ])('leave %j to others', (message) => {
    expect(answerCall<Sums, null>(handlers, message, null)).toBeUndefined();
  });
});
