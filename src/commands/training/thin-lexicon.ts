import { createHash } from 'node:crypto';
import type { EvidenceGroup } from '../../core/recognition/evidence-groups.ts';
import type { LanguageLexicon } from '../../knowledge/read-lexicon.ts';

/** Groups whose terms are whole phrases: there are always more of them than a list holds. */
const phraseGroups: ReadonlySet<string> = new Set<EvidenceGroup>([
  'internet-censorship',
  'internet-shutdown',
  'circumvention',
  'evasion-tool',
]);

/**
 * The lexicon files without about half of their whole phrases, always the same half. Pages of publishers that nobody has seen
 * say things in phrases that are not listed: learning from this too, a model relies less on phrases and more on words that
 * stand together.
 */
export function thinLexicon(files: readonly LanguageLexicon[]): LanguageLexicon[] {
  return files.map((file) => ({
    ...file,
    groups: Object.fromEntries(
      Object.entries(file.groups).map(([group, terms]) => [
        group,
        phraseGroups.has(group) ? terms?.filter(isKept) : terms,
      ]),
    ) as LanguageLexicon['groups'],
  }));
}

function isKept(term: string): boolean {
  return createHash('md5').update(`1 ${term}`).digest().readUInt8(0) >= 128;
}
