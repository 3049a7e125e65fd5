import { mkdirSync, writeFileSync } from 'node:fs';
import { orFail, readCount, readWords } from './command-line.ts';
import { everyTarget } from './fuzzing/every-target.ts';
import type { FuzzTarget } from './fuzzing/fuzz-target.ts';
import { type FuzzResult, runFuzz } from './fuzzing/run-fuzz.ts';
import { watchCoverage } from './fuzzing/watch-coverage.ts';

const help = `npm run fuzz -- [--inputs N] [--seed N] [--only TARGET[,TARGET]]
Tries N changed inputs (100000) on everything that reads what others wrote, and keeps those that reach new code to change
them further. Findings stand in artifacts/fuzz.json; each belongs into a test once it is mended.`;

const { values } = readWords(help, {
  options: {
    inputs: { type: 'string', default: '100000' },
    seed: { type: 'string', default: String(Date.now() % 1_000_000_007) },
    only: { type: 'string', default: '' },
  },
});

const all = everyTarget();
const inputs = orFail(() => readCount('inputs', values.inputs));
const seed = orFail(() => readCount('seed', values.seed, 0));
const targets = orFail(() => choose(all, values.only.split(',').filter(Boolean)));
const start = Date.now();
const coverage = await watchCoverage();
const save = (result: FuzzResult) => {
  const tried = Object.values(result.tried).reduce((sum, count) => sum + count, 0);
  mkdirSync('artifacts', { recursive: true });
  writeFileSync(
    'artifacts/fuzz.json',
    `${JSON.stringify({ seed, inputs: tried, seconds: (Date.now() - start) / 1000, blocks: coverage.count(), ...result }, null, 2)}\n`,
  );
  return tried;
};
const result = await runFuzz(targets, {
  inputs,
  seed,
  coverage,
  tell: save,
});
const tried = save(result);
console.log(
  `${tried} inputs, ${coverage.count()} blocks of our code, ${result.findings.length} findings, seed ${seed}`,
);
for (const { target, error, input } of result.findings)
  console.log(`\n${target}: ${error}\n  input: ${JSON.stringify(input)?.slice(0, 600)}`);
process.exitCode = result.findings.length ? 1 : 0;

function choose(all: readonly FuzzTarget[], names: string[]): readonly FuzzTarget[] {
  const unknown = names.filter((name) => !all.some(({ id }) => id === name));
  if (unknown.length)
    throw new Error(`no target is called ${unknown}: use ${all.map(({ id }) => id).join(', ')}`);
  return names.length ? all.filter(({ id }) => names.includes(id)) : all;
}
