import type { FuzzTarget } from './fuzz-target.ts';
import { mutateText } from './mutate-text.ts';
import { mutateValue } from './mutate-value.ts';
import { makeRandom } from './random.ts';
import type { CoverageWatch } from './watch-coverage.ts';

export interface FuzzFinding {
  target: string;
  error: string;
  input: unknown;
}

export interface FuzzResult {
  /** Inputs tried, by target. */
  tried: Record<string, number>;
  findings: FuzzFinding[];
  /** The slowest input of each target, in milliseconds, and which. */
  slowest: Record<string, { ms: number; input: unknown }>;
  /** Inputs kept for running code that none had run before, by target. */
  kept: Record<string, number>;
}

const batch = 250;
const most = { pool: 400, findings: 5, slow: 1000 };

/**
 * Tries `inputs` inputs in all on the targets in turn: each is one of a pool, changed a little. Those that run code that none
 * had run before join the pool. Errors are findings, five of a target at most; so is what takes more than a second twice.
 */
export async function runFuzz(
  targets: readonly FuzzTarget[],
  {
    inputs,
    seed,
    coverage,
    tell = () => undefined,
  }: { inputs: number; seed: number; coverage: CoverageWatch | null; tell?(result: FuzzResult): void },
): Promise<FuzzResult> {
  const random = makeRandom(seed);
  const result: FuzzResult = { tried: {}, findings: [], slowest: {}, kept: {} };
  const pools = new Map(targets.map((target) => [target, [...target.seeds]]));
  const attempt = (target: FuzzTarget, input: unknown) => {
    const start = performance.now();
    try {
      target.run(input);
    } catch (error) {
      note(
        result,
        target,
        input,
        error instanceof Error
          ? `${error.message}\n${error.stack?.split('\n').slice(1, 5).join('\n')}`
          : String(error),
      );
    }
    const ms = performance.now() - start;
    if (ms > (result.slowest[target.id]?.ms ?? 0)) result.slowest[target.id] = { ms, input };
    return ms;
  };
  for (const [target, pool] of pools) for (const input of pool) attempt(target, input);
  await coverage?.takeNew();
  let left = inputs;
  for (let round = 0; left > 0; round += 1) {
    for (const [target, pool] of pools) {
      const size = Math.min(left, Math.max(1, Math.round(batch * target.share)));
      const tried = Array.from({ length: size }, () => change(random.pick(pool), pool));
      for (const input of tried)
        if (attempt(target, input) > most.slow && attempt(target, input) > most.slow)
          note(result, target, input, 'it takes too long');
      result.tried[target.id] = (result.tried[target.id] ?? 0) + size;
      left -= size;
      if (coverage && (await coverage.takeNew()).length) await keepWhatIsNew(target, pool, tried);
      if (left <= 0) break;
    }
    if (round % 100 === 99) tell(result);
  }
  return result;

  function change(input: unknown, pool: unknown[]): unknown {
    return typeof pool[0] === 'string'
      ? mutateText(input as string, pool as string[], random)
      : mutateValue(input, pool, random);
  }

  /** Which of a batch ran the new code is not known: a few of it are kept, among them most likely what did. */
  async function keepWhatIsNew(target: FuzzTarget, pool: unknown[], tried: unknown[]): Promise<void> {
    for (let times = Math.min(4, tried.length); times > 0; times -= 1) {
      if (pool.length < most.pool) pool.push(random.pick(tried));
      else pool[target.seeds.length + random.below(most.pool - target.seeds.length)] = random.pick(tried);
    }
    result.kept[target.id] = (result.kept[target.id] ?? 0) + 1;
  }
}

function note({ findings }: FuzzResult, { id }: FuzzTarget, input: unknown, error: string): void {
  const kind = error.split('\n')[0];
  const alike = findings.filter((finding) => finding.target === id);
  if (alike.length < most.findings && !alike.some((finding) => finding.error.split('\n')[0] === kind))
    findings.push({ target: id, error, input });
}
