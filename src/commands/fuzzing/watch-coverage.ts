import { Session } from 'node:inspector/promises';

/** Tells which of our code has run since it was last asked. */
export interface CoverageWatch {
  /** Blocks that ran since the last call and had never run before that, as `file:function:start`. */
  takeNew(): Promise<string[]>;
  /** How many blocks have ever run. */
  count(): number;
  stop(): void;
}

/** Watches the running of our own modules by V8's precise coverage (https://chromedevtools.github.io/devtools-protocol/v8/Profiler/). */
export async function watchCoverage(
  isOurs = (url: string) => /\/src\/(?!commands\/)/.test(url),
): Promise<CoverageWatch> {
  const session = new Session();
  session.connect();
  await session.post('Profiler.enable');
  await session.post('Profiler.startPreciseCoverage', { callCount: true, detailed: true });
  const seen = new Set<string>();
  return {
    async takeNew() {
      const { result } = await session.post('Profiler.takePreciseCoverage');
      const found: string[] = [];
      for (const { url, scriptId, functions } of result) {
        if (!isOurs(url)) continue;
        for (const { ranges } of functions) {
          for (const { startOffset, endOffset, count } of ranges) {
            const block = `${scriptId}:${startOffset}:${endOffset}`;
            if (count === 0 || seen.has(block)) continue;
            seen.add(block);
            found.push(block);
          }
        }
      }
      return found;
    },
    count: () => seen.size,
    stop: () => session.disconnect(),
  };
}
