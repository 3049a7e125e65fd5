import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Source } from '../core/explainer.ts';
import { type KnowledgeEntry, readExplainer } from './read-explainer.ts';
import { readSources } from './read-sources.ts';

export interface Knowledge {
  /** Sorted by id. */
  entries: KnowledgeEntry[];
  sources: Record<string, Source>;
  problems: string[];
}

/** Reads every explainer (`<kind>/<id>.md`) and the bibliography (`sources.json`) below a folder. */
export function readKnowledge(folder = 'src/knowledge'): Knowledge {
  const { sources, problems } = readSources(
    'sources.json',
    readFileSync(join(folder, 'sources.json'), 'utf8'),
  );
  const entries: KnowledgeEntry[] = [];
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('.md'),
  );
  for (const file of files.map((name) => name.replaceAll('\\', '/')).sort()) {
    const read = readExplainer(file, readFileSync(join(folder, file), 'utf8'));
    problems.push(...read.problems);
    if (read.entry) entries.push(read.entry);
  }
  entries.sort((a, b) => (a.explainer.id < b.explainer.id ? -1 : 1));
  return { entries, sources, problems };
}
