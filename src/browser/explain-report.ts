import type { KnowledgePack } from '../core/explainer.ts';
import type { Report } from '../core/report.ts';
import type { Settings } from '../core/settings.ts';
import { makeTimeline, recordFor, type TimelineEvent } from '../core/timeline.ts';
import { type KnowledgeFiles, translatePack } from './pack.ts';
import { pageLanguage, readerLanguage } from './words.ts';

/** What a report is explained with: the knowledge in the language that its reader wants, and the record of its countries. */
export async function explainReport(
  files: KnowledgeFiles,
  settings: Settings,
  report: Report,
): Promise<{ pack: KnowledgePack; record: TimelineEvent[] }> {
  const [untranslated, translations] = await Promise.all([
    files.pack(),
    files.translations(readerLanguage(settings), pageLanguage(settings, report)),
  ]);
  const pack = translatePack(untranslated, translations);
  return { pack, record: recordFor(makeTimeline(Object.values(pack.explainers)), report) };
}
