import { readFileSync } from 'node:fs';
import * as v from 'valibot';

/** Reads a file of one JSON value a line. Throws, naming file, line and field, where one is not as its schema says. */
export function readJsonLines<Schema extends v.GenericSchema>(
  file: string,
  schema: Schema,
): v.InferOutput<Schema>[] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .flatMap((line, at) => {
      if (line.trim() === '') return [];
      const read = v.safeParse(schema, JSON.parse(line));
      if (read.success) return [read.output];
      const [issue] = read.issues;
      throw new Error(`${file}, line ${at + 1}: "${v.getDotPath(issue) ?? 'the line'}": ${issue.message}`);
    });
}
