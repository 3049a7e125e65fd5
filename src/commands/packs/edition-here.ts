import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import * as v from 'valibot';
import { edition } from '../../core/packs/envelope.ts';
import type { Knowledge } from '../../knowledge/read-knowledge.ts';
import { compileKnowledgeFiles } from '../bundle/knowledge-files.ts';

const file = 'src/knowledge/edition.json';
const numbered = v.object({ ...edition.entries, digest: v.string() });

/** The edition that a folder's knowledge was last given, with the digest of what it then was. */
export type NumberedEdition = v.InferOutput<typeof numbered>;

/** The edition of the knowledge in this folder; throws where none can be read. */
export function readEditionHere(): NumberedEdition {
  return v.parse(numbered, JSON.parse(readFileSync(file, 'utf8')));
}

/** Gives the knowledge in this folder the next number, and the day that is told, `YYYY-MM-DD`. */
export function raiseEditionHere(knowledge: Knowledge, created: string): NumberedEdition {
  const sequence = readEditionHere().sequence + 1;
  const digest = digestKnowledge(knowledge);
  writeFileSync(file, `{ "sequence": ${sequence}, "created": "${created}", "digest": "${digest}" }\n`);
  return { sequence, created, digest };
}

/** What is to be done where the knowledge is no longer what its edition was made of; undefined where it is. */
export function tellOutgrown(
  knowledge: Knowledge,
  { sequence, digest }: NumberedEdition,
): string | undefined {
  return digest === digestKnowledge(knowledge)
    ? undefined
    : `the knowledge has changed since edition ${sequence}: before a pack or a release, npm run pack -- next gives it the next number`;
}

/** The beginning of the SHA-256 of the knowledge's files, in hexadecimal. */
export function digestKnowledge(knowledge: Knowledge): string {
  return createHash('sha256')
    .update(JSON.stringify(compileKnowledgeFiles(knowledge)))
    .digest('hex')
    .slice(0, 16);
}
