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
  const rows = splitCsv(file, delimiter);
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

/** Rows and fields after RFC 4180: fields in quotation marks may hold anything, a mark is doubled. */
function splitCsv(file: string, delimiter: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let field = '';
  let isQuoted = false;
  for (let at = 0; at < file.length; at++) {
    const letter = file[at] as string;
    if (isQuoted) {
      if (letter !== '"') field += letter;
      else if (file[at + 1] === '"') field += file[at++];
      else isQuoted = false;
    } else if (letter === '"' && field === '') isQuoted = true;
    else if (letter === delimiter || letter === '\n') {
      row.push(field);
      field = '';
      if (letter === '\n') {
        rows.push(row);
        row = [];
      }
    } else field += letter;
  }
  if (field !== '' || row.length > 0) rows.push([...row, field]);
  return rows;
}
