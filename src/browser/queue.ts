/**
 * Makes a task that runs one at a time: called while it runs, it runs once more afterwards, for all calls that came
 * meanwhile. The promise ends when a run that began after the call has ended.
 */
export function runInTurn(task: () => Promise<void>): () => Promise<void> {
  let running: Promise<void> | undefined;
  let next: Promise<void> | undefined;
  const run = (): Promise<void> => {
    running = task().finally(() => {
      running = undefined;
    });
    return running;
  };
  return () => {
    if (!running) return run();
    next ??= running
      .catch(() => undefined)
      .then(() => {
        next = undefined;
        return run();
      });
    return next;
  };
}
