import type { ReportTopic } from '../report.ts';
import type { Lexicon } from './lexicon.ts';

/** How many topics of the context there are at most, and how many named ones must lead to each. */
const most = 10;
const leadsNeeded = 3;
/** What a topic of the context is worth, beside one that is named. */
const share = 0.12;

/**
 * The topics that a page names, followed by those that it does not name but that belong to its story: the explainers to
 * which at least three of the named ones lead or that lead to them, weighed by how few others each leads to. They have no
 * mentions. Countries are left to the page.
 */
export function addContext(named: ReportTopic[], { topics }: Pick<Lexicon, 'topics'>): ReportTopic[] {
  const indexOf = new Map(topics.map(({ id }, index) => [id, index]));
  const present = new Set(named.map(({ id }) => indexOf.get(id)));
  const reached = new Map<number, { weight: number; leads: number }>();
  for (const { id, score } of named) {
    const near = topics[indexOf.get(id) ?? -1]?.near ?? [];
    for (const other of near) {
      if (present.has(other) || topics[other]?.kind === 'country') continue;
      const known = reached.get(other) ?? { weight: 0, leads: 0 };
      known.weight += score / Math.sqrt(near.length);
      known.leads += 1;
      reached.set(other, known);
    }
  }
  const context = [...reached]
    .filter(([, { leads }]) => leads >= leadsNeeded)
    .map(([index, { weight }]) => {
      const { id, kind, near } = topics[index] as Lexicon['topics'][number];
      const score = Math.round(1000 * share * Math.min(1, weight / Math.sqrt(near.length))) / 1000;
      return { id, kind, score, mentions: 0 };
    })
    .sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1));
  return [...named, ...context.slice(0, most)];
}
