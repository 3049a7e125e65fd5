import { expect, it } from 'vitest';
import { runInTurn } from '../../src/browser/queue.ts';

it('runs one at a time, and once more for all that asked meanwhile', async () => {
  const seen: string[] = [];
  const release: (() => void)[] = [];
  let turn = 0;
  const run = runInTurn(async () => {
    const mine = ++turn;
    seen.push(`start ${mine}`);
    await new Promise<void>((resolve) => release.push(resolve));
    seen.push(`end ${mine}`);
  });
  const calls = [run(), run(), run()];
  release.shift()?.();
  await calls[0];
  await new Promise((resolve) => setTimeout(resolve));
  release.shift()?.();
  await Promise.all(calls);
  expect(seen).toEqual(['start 1', 'end 1', 'start 2', 'end 2']);
});

it('goes on after a failure', async () => {
  let turn = 0;
  const run = runInTurn(async () => {
    if (++turn === 1) throw new Error('first');
  });
  const [first, second] = [run(), run()];
  await expect(first).rejects.toThrow('first');
  await second;
  expect(turn).toBe(2);
});
