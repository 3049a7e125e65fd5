import { readFileSync } from 'node:fs';
import * as v from 'valibot';

/** Reads a file of one JSON value a line. Throws, naming file, line and field, where one is no JSON or not as its schema says. */
export function readJsonLines<Schema extends v.GenericSchema>(
  file: string,
  schema: Schema,
): v.InferOutput<Schema>[] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .flatMap((line, at) => {
      if (line.trim() === '') return [];
      const read = v.safeParse(schema, parseLine(line, `${file}, line ${at + 1}`));
      if (read.success) return [read.output];
      const [issue] = read.issues;
      throw new Error(`${file}, line ${at + 1}: "${v.getDotPath(issue) ?? 'the line'}": ${issue.message}`);
    });
}

function parseLine(line: string, place: string): unknown {
  try {
    return JSON.parse(line);
  } catch (error) {
    throw new Error(`${place}: ${error instanceof Error ? error.message : error}`);
  }
}
