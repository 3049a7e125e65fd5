import type { Evidence } from '../report.ts';
import { signSums } from './evidence-groups.ts';
import type { Features } from './features.ts';
import { type Lexicon, type LexiconTerm, spellTerm, termOwners } from './lexicon.ts';
import { nameFeatures } from './name-features.ts';
import type { PageEvidence } from './read-evidence.ts';

const mostEvidence = 40;
const core = ['internet-censorship', 'internet-shutdown', 'circumvention'];
const stories = ['topic:event', 'topic:actor', 'topic:concept', 'topic:law'];

/** Parts of features' names that stand for the terms of several signs. */
const members: Readonly<Record<string, readonly string[]>> = {
  ...signSums,
  core,
  stories,
  net: ['network', 'platform'],
  blocked: ['blocking', 'internet-censorship', 'censorship'],
  topic: [...stories, 'topic:method', 'topic:tool', 'topic:measurement'],
  methods: ['topic:method', 'topic:measurement'],
  strength: [...core, 'evasion-tool', 'censorship', 'blocking', 'throttling', 'topic:method', 'topic:tool'],
};

/**
 * Why a page was judged as it was, heaviest first, at most 40 terms: what each feature weighs is shared out among the terms
 * that it was counted from, by how often they were found.
 */
export function weighTerms({ groupTerms }: PageEvidence, features: Features, lexicon: Lexicon): Evidence[] {
  const counts = new Map<string, number>();
  for (const { term, count } of groupTerms) {
    const sign = signOf(term, lexicon);
    counts.set(sign, (counts.get(sign) ?? 0) + count);
  }
  const perMention = shareOut(features, counts, lexicon);
  const weighed = groupTerms.map((found) => ({
    found,
    weight: round((perMention.get(signOf(found.term, lexicon)) ?? 0) * found.count),
  }));
  return weighed
    .sort((a, b) => Math.abs(b.weight) - Math.abs(a.weight))
    .slice(0, mostEvidence)
    .map(({ found: { term, where, count }, weight }) => ({
      term: spellTerm(term),
      group:
        term[1] === termOwners.topic
          ? (lexicon.topics[term[2]]?.id ?? signOf(term, lexicon))
          : signOf(term, lexicon),
      where: [...where],
      count,
      weight,
    }));
}

/** The sign of a passage that a term is. */
function signOf(term: LexiconTerm, { groups, topics }: Lexicon): string {
  return term[1] === termOwners.topic ? `topic:${topics[term[2]]?.kind}` : (groups[term[2]] as string);
}

/** What one mention of a term of each sign weighs, in log-odds. */
function shareOut(
  features: Features,
  counts: ReadonlyMap<string, number>,
  lexicon: Lexicon,
): Map<string, number> {
  const { weights, calibration } = lexicon.model;
  const perMention = new Map<string, number>();
  nameFeatures().forEach((feature, at) => {
    const weight = (weights[at] as number) * (features[at] as number) * calibration.scale;
    if (weight === 0) return;
    const parts = (feature.split('@')[0] as string).split('+');
    for (const part of parts) {
      const signs = members[part] ?? [part];
      const mentions = signs.reduce((sum, sign) => sum + (counts.get(sign) ?? 0), 0);
      for (const sign of signs) {
        perMention.set(sign, (perMention.get(sign) ?? 0) + weight / parts.length / Math.max(1, mentions));
      }
    }
  });
  return perMention;
}

function round(weight: number): number {
  return Math.round(1000 * weight) / 1000;
}
