import type * as v from 'valibot';
import { readYaml } from './read-yaml.ts';

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
  const { value, problems } = readYaml(file, match[1] ?? '', schema, 'front matter');
  return { ...(value !== undefined && { front: value }), body: match[2] ?? '', problems };
}
