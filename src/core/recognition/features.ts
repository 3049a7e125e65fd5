import { type PassageSign, signSums } from './evidence-groups.ts';
import type { PassageStrengths } from './passage-strength.ts';
import type { PageEvidence, PartCounts } from './read-evidence.ts';

/** A feature's name tells what was counted and how: `blocking@title`, `blocking+network@density`. */
export type Features = Map<string, number>;

const mostInLead = 3;
const mostInBody = 5;
/** What counts is above all whether something stands in a page at all: more so than how often. */
const present = 0.5;
const fewMethods = 4;
const mostMethods = 6;
/** The strength of a passage that leaves little doubt. */
const strongPassage = 5;
/** A page may name a few events, people and debates in passing. One that names many is about their field, whatever its words. */
const fewStories = 4;
const mostStories = 3;

/**
 * The numbers that the model weighs, all between 0 and about 1.5: for each sign, each company of signs and each sum of signs,
 * whether the title has it, whether the page has it at all, how much of it the lead and the whole have (logarithmic), and how
 * much for each passage; which kinds of explainers the title names; and how strong the passages are.
 */
export function measureFeatures({
  signs,
  companies,
  passages,
  strengths,
  methods,
  stories,
  subjects,
}: PageEvidence): Features {
  const features: Features = new Map();
  for (const counts of [signs, companies]) {
    for (const [name, parts] of counts as Map<string, PartCounts>)
      measureParts(features, name, parts, passages);
  }
  for (const name in signSums)
    measureParts(features, name, sumParts(signSums[name] as readonly PassageSign[], signs), passages);
  for (const kind of subjects) features.set(`${kind}@subject`, 1);
  measureStrengths(features, strengths, passages);
  if (methods > 1) features.set('methods', Math.min(mostMethods, methods - 1) / fewMethods);
  if (stories > fewStories) features.set('stories', Math.min(mostStories, stories - fewStories));
  return features;
}

function measureParts(features: Features, name: string, parts: PartCounts, passages: number): void {
  if (parts.title > 0) features.set(`${name}@title`, 1);
  if (parts.lead > 0) features.set(`${name}@lead`, Math.log2(1 + parts.lead) / mostInLead);
  if (parts.body > 0) {
    features.set(`${name}@any`, present);
    features.set(`${name}@body`, Math.log2(1 + parts.body) / mostInBody);
    features.set(`${name}@density`, Math.min(1.5, parts.body / passages));
  }
}

function sumParts(names: readonly PassageSign[], signs: PageEvidence['signs']): PartCounts {
  const sum = { title: 0, lead: 0, body: 0 };
  for (const name of names) {
    const parts = signs.get(name);
    if (!parts) continue;
    sum.title += parts.title;
    sum.lead += parts.lead;
    sum.body += parts.body;
  }
  return sum;
}

/**
 * Passage by passage: how strong the strongest one, three and six are, how far into the page something speaks of it, in how
 * many passages, and in what share of them.
 */
function measureStrengths(features: Features, strengths: PassageStrengths, passages: number): void {
  const { speaking, strong, strongest, last } = strengths;
  if (speaking === 0) return;
  features.set('strength@any', 1);
  for (const some of [1, 3, 6]) {
    const sum = strongest.slice(0, some).reduce((total, strength) => total + strength, 0);
    features.set(`strength@best${some}`, sum / (some * strongPassage));
  }
  features.set('strength@until', (last + 1) / passages);
  features.set('strength@number', Math.log2(1 + speaking) / mostInBody);
  features.set('strength@share', speaking / passages);
  features.set('strength@strongShare', strong / passages);
}
