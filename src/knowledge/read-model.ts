import { readFileSync } from 'node:fs';
import * as v from 'valibot';
import type { RecognitionModel } from '../core/recognition/model.ts';

const modelSchema = v.object({
  bias: v.number(),
  weights: v.record(v.string(), v.number()),
  calibration: v.object({ scale: v.number(), shift: v.number() }),
  threshold: v.pipe(v.number(), v.minValue(0), v.maxValue(1)),
});

/** Reads the weights that `npm run train` wrote. Throws, naming file and field, where they are not as they should be. */
export function readModel(file = 'src/knowledge/recognition-model.json'): RecognitionModel {
  const read = v.safeParse(modelSchema, JSON.parse(readFileSync(file, 'utf8')));
  if (read.success) return read.output;
  const [issue] = read.issues;
  throw new Error(
    `${file}: "${v.getDotPath(issue) ?? 'the file'}": ${issue.message}; make it with npm run train`,
  );
}
