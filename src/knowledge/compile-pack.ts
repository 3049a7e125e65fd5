import type { Explainer, Inline, KnowledgePack } from '../core/explainer.ts';
import type { Knowledge } from './read-knowledge.ts';

/** The knowledge of one language as shipped: data only, links between explainers given their titles. */
export function compilePack({ entries, sources }: Knowledge, lang = 'en'): KnowledgePack {
  const titles = new Map(entries.map(({ explainer }) => [explainer.id, explainer.title]));
  const withTitles = (passage: Inline[]): Inline[] =>
    passage.map((piece) =>
      typeof piece === 'object' && 'see' in piece && !piece.text
        ? { ...piece, text: titles.get(piece.see) ?? piece.see }
        : piece,
    );
  const explainers: Record<string, Explainer> = {};
  for (const { explainer } of entries) {
    explainers[explainer.id] = {
      ...explainer,
      gist: withTitles(explainer.gist),
      since: explainer.since.map((entry) => ({ ...entry, text: withTitles(entry.text) })),
      sections: explainer.sections.map((section) => ({
        ...section,
        blocks: section.blocks.map((block) =>
          'p' in block ? { p: withTitles(block.p) } : { list: block.list.map(withTitles) },
        ),
      })),
    };
  }
  return { lang, explainers, sources };
}
