import { parse } from 'csv-parse/sync';
import type { Take } from './page-list.ts';

type Fields = Record<string, string>;

/** The records of a CSV, JSON or JSON Lines file, each field as text. Fields without a name are called by their number. */
export function readRecords(file: string, { form, delimiter = ',', header = true }: Take): Fields[] {
  if (form === 'json') {
    const value: unknown = JSON.parse(file);
    return (Array.isArray(value) ? value : [value]).map(toFields);
  }
  if (form === 'jsonl') {
    return file.split('\n').flatMap((line) => (line.trim() === '' ? [] : [toFields(JSON.parse(line))]));
  }
  const rows: string[][] = parse(file, { delimiter, relax_column_count: true, relax_quotes: true });
  const names = header ? (rows.shift() ?? []) : [];
  return rows.map((row) => Object.fromEntries(row.map((field, at) => [names[at] ?? String(at), field])));
}

function toFields(value: unknown): Fields {
  if (typeof value !== 'object' || value === null) return { text: String(value) };
  return Object.fromEntries(
    Object.entries(value).map(([name, field]) => [
      name,
      Array.isArray(field) ? field.join('\n') : typeof field === 'string' ? field : String(field ?? ''),
    ]),
  );
}
