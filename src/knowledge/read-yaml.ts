import * as v from 'valibot';
import { parse } from 'yaml';

/**
 * Reads YAML by a schema. What is wrong comes back as problems, each naming the file, the field and what to do; `value` is absent
 * then. `name` is what the whole is called in them: "file".
 */
export function readYaml<const Schema extends v.GenericSchema>(
  file: string,
  text: string,
  schema: Schema,
  name: string,
): { value?: v.InferOutput<Schema>; problems: string[] } {
  let raw: unknown;
  try {
    raw = parse(text, { schema: 'core' });
  } catch (error) {
    const reason = error instanceof Error ? error.message.split('\n')[0] : error;
    return { problems: [`${file}: the ${name} is not YAML: ${reason}`] };
  }
  const read = v.safeParse(schema, withText(raw));
  if (read.success) return { value: read.output, problems: [] };
  const problems = read.issues.map((issue) => {
    const field = v.getDotPath(issue) ?? name;
    return `${file}: "${field}" ${issue.input === undefined ? 'is missing' : issue.message}`;
  });
  return { problems };
}

/** YAML reads 2026-11-22 as text under its core schema, but 2009 as a number: dates are text here. */
function withText(raw: unknown): unknown {
  if (typeof raw !== 'object' || raw === null || !('date' in raw) || typeof raw.date !== 'number') return raw;
  return { ...raw, date: String(raw.date) };
}
