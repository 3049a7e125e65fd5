import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { checkKnowledge } from '../../src/knowledge/check-knowledge.ts';
import { readKnowledge } from '../../src/knowledge/read-knowledge.ts';

const guide = readFileSync(new URL('../../CONTRIBUTING.md', import.meta.url), 'utf8');

/** Rows of the guide's table of names: language, explainer, name, what is in doubt. */
const rows = (guide.split('## Names that need a native reader')[1]?.split('\n## ')[0] ?? '')
  .split('\n')
  .filter((line) => /^\| [a-z]/.test(line))
  .map((line) => line.split('|').map((cell) => cell.trim()));

it('lists every name that waits for a native reader, and no other', () => {
  const waiting = Object.entries(checkKnowledge(readKnowledge()).unsureNames).flatMap(([lang, names]) =>
    names.map((name) => `${lang} ${name}`),
  );
  expect(rows.map(([, lang, id, name]) => `${lang} ${id}: ${name}`).sort()).toEqual(waiting.sort());
});

it('says of each what is in doubt', () => {
  expect(rows.filter(([, , , , doubt]) => !doubt)).toEqual([]);
});
