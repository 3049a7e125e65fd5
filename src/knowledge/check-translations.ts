import type { Block, Explainer, Inline } from '../core/explainer.ts';
import { citedIn, linkedIn } from '../core/passages.ts';
import type { Knowledge } from './read-knowledge.ts';
import type { TranslationEntry } from './read-translation.ts';

/** What is wrong between translations and the explainers that they belong to, a line each with what to do. */
export function checkTranslations({
  entries,
  translations,
}: Pick<Knowledge, 'entries' | 'translations'>): string[] {
  const errors: string[] = [];
  const byId = new Map(entries.map((entry) => [entry.explainer.id, entry]));
  for (const translation of translations) {
    const { file, id, gist } = translation;
    const entry = byId.get(id);
    if (!entry) {
      errors.push(`${file}: there is no explainer ${id}; name the file for one, as in snowflake.fa.md`);
      continue;
    }
    if (folderIn(file) !== folderIn(entry.file))
      errors.push(`${file}: belongs beside its explainer, in ${folderIn(entry.file)}/`);
    const wanted = sourcesOf(entry.explainer.gist);
    const found = sourcesOf(gist);
    if (wanted.join() !== found.join())
      errors.push(
        `${file}: the gist cites ${listed(found)}, but that of ${entry.file} cites ${listed(wanted)}; cite the same, or translate anew`,
      );
    for (const part of findChangedParts(translation, entry.explainer))
      errors.push(`${file}: ${part} is not that of ${entry.file}; translate the part whole, or take it out`);
  }
  return errors;
}

/** The parts below the gist that do not stand as in the explainer: the same blocks, dates, sources and links, one for one. */
function findChangedParts({ sections, since }: TranslationEntry, explainer: Explainer): string[] {
  const changed = sections
    .filter(({ key, blocks }) => {
      const own = explainer.sections.find((section) => section.key === key);
      return !own || framesOf(blocks).join('|') !== framesOf(own.blocks).join('|');
    })
    .map(({ key }) => (key === 'text' ? 'the text' : `the section "${key}"`));
  const datesOf = (entries: Explainer['since']) =>
    entries.map(({ date, text }) => `${date} ${referencesIn(text)}`).join('|');
  if (since.length > 0 && datesOf(since) !== datesOf(explainer.since)) changed.push('"Since then"');
  return changed;
}

/** What each paragraph and list item of some blocks refers to. */
function framesOf(blocks: readonly Block[]): string[] {
  return blocks.map((block) =>
    'p' in block ? `p ${referencesIn(block.p)}` : `list ${block.list.map(referencesIn).join(', ')}`,
  );
}

/** The sources and explainers that a passage refers to, each once: languages differ in where they stand. */
function referencesIn(passage: Inline[]): string {
  const links = linkedIn(passage).map((id) => `[[${id}]]`);
  return [...new Set([...citedIn(passage), ...links])].sort().join(' ');
}

/** The sources that a passage cites, each once, in an order that languages share. */
function sourcesOf(passage: Inline[]): string[] {
  return [...new Set(citedIn(passage))].sort();
}

function listed(ids: string[]): string {
  return ids.length > 0 ? `[${ids.map((id) => `@${id}`).join('; ')}]` : 'nothing';
}

function folderIn(file: string): string {
  return file.replace(/\/[^/]*$/, '');
}
