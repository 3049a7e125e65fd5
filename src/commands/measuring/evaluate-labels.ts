import { writeFileSync } from 'node:fs';
import { evaluateReading } from './evaluate-reading.ts';
import { evaluateTopics } from './evaluate-topics.ts';

export const labelsUsage =
  '       npm run evaluate -- CORPUS.jsonl --topics LABELS.jsonl [--json OUT]\n' +
  '       npm run evaluate -- --reading FOLDER-OF-PAGES [--labels FOLDER] [--json OUT]';

/**
 * Measures against labels where the arguments ask for it (`--topics`, `--reading`) and says whether they did. With `--json`,
 * writes the figures to a file too.
 */
export function evaluateLabels(args: readonly string[]): boolean {
  const argumentAfter = (option: string) => {
    const at = args.indexOf(option);
    return at < 0 ? undefined : args[at + 1];
  };
  const topics = argumentAfter('--topics');
  const reading = argumentAfter('--reading');
  const [corpus] = args;
  let figures: object;
  if (reading !== undefined) figures = evaluateReading(reading, argumentAfter('--labels') ?? 'tests/labels');
  else if (topics !== undefined && corpus !== undefined) figures = evaluateTopics(corpus, topics);
  else return false;
  const out = argumentAfter('--json');
  if (out !== undefined) writeFileSync(out, `${JSON.stringify(figures, null, 2)}\n`);
  return true;
}
