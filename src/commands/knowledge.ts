import { checkKnowledge } from '../knowledge/check-knowledge.ts';
import { readKnowledge } from '../knowledge/read-knowledge.ts';

const check = checkKnowledge(readKnowledge());
if (process.argv.includes('--json')) {
  console.log(JSON.stringify(check, null, 2));
} else {
  for (const error of check.errors) console.error(error);
  const kinds = Object.entries(check.kinds).map(([kind, count]) => `${count} ${kind}`);
  console.log(
    `${check.explainers} explainers (${kinds.join(', ')}), ${check.facts} facts, ${check.uncited} without a source`,
  );
  console.log(
    `${check.sources} sources, ${check.sourcesWithoutArchive} without an archive address, ${check.reviewed} explainers reviewed, ${check.errors.length} errors`,
  );
}
process.exitCode = check.errors.length ? 1 : 0;
