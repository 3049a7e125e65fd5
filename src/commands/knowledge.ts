import { checkKnowledge, type KnowledgeCheck } from '../knowledge/check-knowledge.ts';
import { wordBounds } from '../knowledge/count-words.ts';
import { readKnowledge } from '../knowledge/read-knowledge.ts';
import { readWords } from './command-line.ts';
import { readEditionHere, tellOutgrown } from './packs/edition-here.ts';

const usage = `npm run knowledge [-- --json]
Checks all explainers, sources, names, translations and pictures; --json prints all that it counted.`;
const { values } = readWords(usage, { options: { json: { type: 'boolean', default: false } } });

const knowledge = readKnowledge();
const check = checkKnowledge(knowledge);
if (values.json) {
  console.log(JSON.stringify(check, null, 2));
} else {
  for (const error of check.errors) console.error(error);
  for (const line of describeKnowledge(check)) console.log(line);
  const outgrown = tellOutgrown(knowledge, readEditionHere());
  if (outgrown) console.log(outgrown);
}
process.exitCode = check.errors.length ? 1 : 0;

/** The counts, and what somebody might look at, in lines. */
function describeKnowledge(check: KnowledgeCheck): string[] {
  const { words, lookAgain } = check;
  const old = (why: 'tool' | 'ongoing') =>
    lookAgain.filter((fact) => fact.why === why).map(({ id, newest }) => `${id} (${newest ?? 'no date'})`);
  const short = Object.entries(words.outOfBounds).filter(([, count]) => count < wordBounds.least);
  const long = Object.entries(words.outOfBounds).filter(([, count]) => count > wordBounds.most);
  const unsure = Object.entries(check.unsureNames).map(([lang, names]) => `${lang} ${names.join(', ')}`);
  return [
    `${check.explainers} explainers (${listCounts(check.kinds)}), ${check.facts} facts, ${check.uncited} without a source`,
    `${check.sources} sources, ${check.sourcesWithoutArchive} without an archive address, ${check.reviewed} explainers reviewed, ${check.pictures} pictures`,
    `translations: ${listCounts(check.translations) || 'none'}`,
    ...listOf('To look at again: tools whose information is more than a year old', old('tool')),
    ...listOf('To look at again: ongoing, with nothing of the last year told or cited', old('ongoing')),
    ...listOf(
      `Shorter than ${wordBounds.least} words`,
      short.map(([id, count]) => `${id} ${count}`),
    ),
    ...listOf(
      `Longer than ${wordBounds.most} words`,
      long.map(([id, count]) => `${id} ${count}`),
    ),
    ...listOf('Names that wait for a native reader', unsure),
    `${check.errors.length} errors`,
  ];
}

function listCounts(counts: Record<string, number>): string {
  return Object.entries(counts)
    .map(([name, count]) => `${count} ${name}`)
    .join(', ');
}

function listOf(title: string, items: string[]): string[] {
  return items.length > 0 ? [`${title} (${items.length}): ${items.join(', ')}`] : [];
}
