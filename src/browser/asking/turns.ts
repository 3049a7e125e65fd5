/** Turns, one at a time for each name, in the order in which they were asked for. */
export interface Turns {
  /** Runs `task` when those before it with this name have ended. What they threw is theirs. */
  take<T>(name: string, task: () => Promise<T>): Promise<T>;
}

/** Starts with nobody waiting. */
export function makeTurns(): Turns {
  const last = new Map<string, Promise<unknown>>();
  return {
    take(name, task) {
      const before = last.get(name) ?? Promise.resolve();
      const mine = before.then(task, task);
      last.set(name, mine);
      const leave = () => {
        if (last.get(name) === mine) last.delete(name);
      };
      mine.then(leave, leave);
      return mine;
    },
  };
}
