/** The signals of runs that were stopped by name or replaced: whoever did so tells what became of them. */
const silenced = new WeakSet<AbortSignal>();

/** Whether the run with this signal has no say any more in what is told of it. One that all wait for no longer still has. */
export function isSilenced(signal: AbortSignal): boolean {
  return silenced.has(signal);
}

/** What runs for which tab, and the panels that wait for it. */
export interface Runs {
  has(name: string, tab: number): boolean;
  /** Runs a task, after stopping the one of the same name for the same tab. What it throws is logged: nobody waits for it. */
  start(name: string, tab: number, task: (signal: AbortSignal) => Promise<void>): void;
  /** Stops one; whoever does so tells what became of it. */
  stop(name: string, tab: number): void;
  stopAll(tab: number): void;
  /** Somebody waits for what runs for a tab; returns what to call when it no longer does. */
  hold(tab: number): () => void;
}

/** Starts with nothing running. */
export function makeRuns(): Runs {
  const running = new Map<string, AbortController>();
  const holders = new Map<number, number>();
  const keyOf = (name: string, tab: number) => `${tab} ${name}`;
  const stop = (name: string, tab: number) => {
    const controller = running.get(keyOf(name, tab));
    if (!controller) return;
    silenced.add(controller.signal);
    controller.abort();
  };
  const stopAll = (tab: number) => {
    for (const [key, controller] of running) if (key.startsWith(`${tab} `)) controller.abort();
  };
  return {
    has: (name, tab) => running.has(keyOf(name, tab)),
    start(name, tab, task) {
      const key = keyOf(name, tab);
      stop(name, tab);
      const controller = new AbortController();
      running.set(key, controller);
      const leave = () => {
        if (running.get(key) === controller) running.delete(key);
      };
      task(controller.signal).then(leave, (error) => {
        leave();
        console.error(`${name} of tab ${tab}:`, error);
      });
    },
    stop,
    stopAll,
    hold(tab) {
      holders.set(tab, (holders.get(tab) ?? 0) + 1);
      let isHeld = true;
      return () => {
        if (!isHeld) return;
        isHeld = false;
        const left = (holders.get(tab) ?? 1) - 1;
        if (left) holders.set(tab, left);
        else {
          holders.delete(tab);
          stopAll(tab);
        }
      };
    },
  };
}
