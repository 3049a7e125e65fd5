import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Source } from '../core/explainer.ts';
import type { Picture } from '../core/picture.ts';
import { type KnowledgeEntry, readExplainer } from './read-explainer.ts';
import { readPicture } from './read-picture.ts';
import { type PictureWordsFile, readPictureWords } from './read-picture-words.ts';
import { readSources } from './read-sources.ts';
import { isTranslation, readTranslation, type TranslationEntry } from './read-translation.ts';

export interface Knowledge {
  /** Sorted by id. */
  entries: KnowledgeEntry[];
  sources: Record<string, Source>;
  /** Sorted by file. */
  translations: TranslationEntry[];
  /** Drawings by the name of their file. */
  pictures: Record<string, Picture>;
  /** What these say in other languages, sorted by file. */
  pictureWords: PictureWordsFile[];
  problems: string[];
}

/**
 * Reads what is below a folder: every explainer (`<id>.md` in the folder of its kind), its translations (`<id>.<lang>.md` beside it), the
 * drawings (`pictures/<name>.svg`) with their words in other languages (`pictures/<lang>.yaml`), and the bibliography (`sources.json`).
 */
export function readKnowledge(folder = 'src/knowledge'): Knowledge {
  const read = (file: string) => readFileSync(join(folder, file), 'utf8');
  const { sources, problems } = readSources('sources.json', read('sources.json'));
  const knowledge: Knowledge = {
    entries: [],
    sources,
    translations: [],
    pictures: {},
    pictureWords: [],
    problems,
  };
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => name.replaceAll('\\', '/'))
    .sort();
  for (const file of files) {
    if (/^pictures\/[^/]+\.svg$/.test(file)) {
      const { picture, problems } = readPicture(file, read(file));
      knowledge.problems.push(...problems);
      if (picture) knowledge.pictures[file.slice('pictures/'.length, -'.svg'.length)] = picture;
    } else if (/^pictures\/[^/]+\.yaml$/.test(file)) {
      const { words, problems } = readPictureWords(file, read(file));
      knowledge.problems.push(...problems);
      if (words) knowledge.pictureWords.push(words);
    } else if (isTranslation(file)) {
      const { entry, problems } = readTranslation(file, read(file));
      knowledge.problems.push(...problems);
      if (entry) knowledge.translations.push(entry);
    } else if (file.endsWith('.md')) {
      const { entry, problems } = readExplainer(file, read(file));
      knowledge.problems.push(...problems);
      if (entry) knowledge.entries.push(entry);
    }
  }
  knowledge.entries.sort((a, b) => (a.explainer.id < b.explainer.id ? -1 : 1));
  return knowledge;
}
