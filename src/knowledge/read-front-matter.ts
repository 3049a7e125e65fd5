import * as v from 'valibot';
import { parse } from 'yaml';

const form = /^---\r?\n([\s\S]*?)\r?\n---\r?\n?([\s\S]*)$/;

/**
 * Reads the YAML between two lines of `---` at the start of a file by a schema; `body` is what follows them. What is wrong
 * comes back as problems, each naming the file, the field and what to do; `front` is absent then.
 */
export function readFrontMatter<const Schema extends v.GenericSchema>(
  file: string,
  text: string,
  schema: Schema,
): { front?: v.InferOutput<Schema>; body: string; problems: string[] } {
  const match = form.exec(text);
  if (!match)
    return {
      body: '',
      problems: [
        `${file}: begin with front matter between two lines of "---"; copy an explainer of the same kind`,
      ],
    };
  const body = match[2] ?? '';
  let raw: unknown;
  try {
    raw = parse(match[1] ?? '', { schema: 'core' });
  } catch (error) {
    const reason = error instanceof Error ? error.message.split('\n')[0] : error;
    return { body, problems: [`${file}: the front matter is not YAML: ${reason}`] };
  }
  const read = v.safeParse(schema, withText(raw));
  if (read.success) return { front: read.output, body, problems: [] };
  const problems = read.issues.map((issue) => {
    const field = v.getDotPath(issue) ?? 'front matter';
    return `${file}: "${field}" ${issue.input === undefined ? 'is missing' : issue.message}`;
  });
  return { body, problems };
}

/** YAML reads 2026-11-22 as text under its core schema, but 2009 as a number: dates are text here. */
function withText(raw: unknown): unknown {
  if (typeof raw !== 'object' || raw === null || !('date' in raw) || typeof raw.date !== 'number') return raw;
  return { ...raw, date: String(raw.date) };
}
