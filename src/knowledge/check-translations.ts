import type { Inline } from '../core/explainer.ts';
import type { Knowledge } from './read-knowledge.ts';

/** What is wrong between translations and the explainers that they belong to, a line each with what to do. */
export function checkTranslations({ entries, translations }: Knowledge): string[] {
  const errors: string[] = [];
  const byId = new Map(entries.map((entry) => [entry.explainer.id, entry]));
  for (const { file, id, gist } of translations) {
    const entry = byId.get(id);
    if (!entry) {
      errors.push(`${file}: there is no explainer ${id}; name the file for one, as in snowflake.fa.md`);
      continue;
    }
    if (folderIn(file) !== folderIn(entry.file))
      errors.push(`${file}: belongs beside its explainer, in ${folderIn(entry.file)}/`);
    const wanted = citedIn(entry.explainer.gist);
    const found = citedIn(gist);
    if (wanted.join() !== found.join())
      errors.push(
        `${file}: the gist cites ${listed(found)}, but that of ${entry.file} cites ${listed(wanted)}; cite the same, or translate anew`,
      );
  }
  return errors;
}

function citedIn(passage: Inline[]): string[] {
  const ids = passage.flatMap((piece) => (typeof piece === 'object' && 'cite' in piece ? piece.cite : []));
  return [...new Set(ids)].sort();
}

function listed(ids: string[]): string {
  return ids.length > 0 ? `[${ids.map((id) => `@${id}`).join('; ')}]` : 'nothing';
}

function folderIn(file: string): string {
  return file.replace(/\/[^/]*$/, '');
}
