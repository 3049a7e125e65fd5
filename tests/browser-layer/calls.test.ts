import { describe, expect, it, vi } from 'vitest';
import { answerCall, callerOf, insist, NoAnswer } from '../../src/browser/calls.ts';

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

  it('are made again until somebody answers, but not where the callee failed, nor for ever', async () => {
    vi.useFakeTimers();
    const answers = [undefined, undefined, { value: 5 }];
    const lost = callerOf<Sums>(async () => answers.shift());
    const sum = insist(() => lost.add(2, 3));
    const failing = vi.fn(connected.fail);
    const failed = expect(insist(failing)).rejects.toThrow('no sum');
    const nobody = vi.fn(() => callerOf<Sums>(async () => undefined).add(1, 1));
    const unanswered = expect(insist(nobody)).rejects.toThrow(NoAnswer);
    await vi.runAllTimersAsync();
    vi.useRealTimers();
    expect(await sum).toBe(5);
    await failed;
    await unanswered;
    expect([failing.mock.calls.length, nobody.mock.calls.length]).toEqual([1, 4]);
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
