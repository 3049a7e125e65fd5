import type { PassageStrengths } from './passage-strength.ts';
import type { PageEvidence, PartCounts } from './read-evidence.ts';
import { holds, needLength } from './sign-set.ts';
import type { SignTables } from './sign-tables.ts';

/**
 * The numbers that the model weighs, zero where a page has nothing of what they count. First the five of `countedParts` for
 * each sign, each company of signs and each sum of signs; then whether the title names an explainer of the kind, for each sign;
 * then those of `pageFeatures`. `nameFeatures` names them.
 */
export type Features = Float64Array;

/** What is measured of a sign's counts. `any` tells whether it stands in the page at all, which says more than how often. */
export const countedParts = ['title', 'lead', 'any', 'body', 'density'] as const;
/** What is measured of a page's passages, and of the explainers that it names. */
export const pageFeatures = [
  'strength@any',
  'strength@best1',
  'strength@best3',
  'strength@best6',
  'strength@until',
  'strength@number',
  'strength@share',
  'strength@strongShare',
  'methods',
  'stories',
] as const;

const mostInLead = 3;
const mostInBody = 5;
const present = 0.5;
const fewMethods = 4;
const mostMethods = 6;
/** The strength of a passage that leaves little doubt. */
const strongPassage = 5;
/** A page may name a few events, people and debates in passing. One that names many is about their field, whatever its words. */
const fewStories = 4;
const mostStories = 3;

/** Measures them, all between 0 and about 1.5 but for `stories`; what is counted is taken by its logarithm. */
export function measureFeatures(evidence: PageEvidence, tables: SignTables): Features {
  const { signs, companies, passages, strengths, methods, stories, subjects } = evidence;
  const { signs: signCount, needs, sums } = tables;
  const companyCount = needs.length / needLength;
  const rows = signCount + companyCount + sums.length;
  const own = countedParts.length * rows;
  const behind = own + signCount;
  const features = new Float64Array(behind + pageFeatures.length);
  for (let sign = 0; sign < signCount; sign += 1) {
    measureParts(features, sign, signs[sign], passages);
    if (holds(subjects, sign)) features[own + sign] = 1;
  }
  for (let company = 0; company < companyCount; company += 1)
    measureParts(features, signCount + company, companies[company], passages);
  for (let sum = 0; sum < sums.length; sum += 1)
    measureParts(
      features,
      signCount + companyCount + sum,
      sumParts(sums[sum] as readonly number[], signs),
      passages,
    );
  measureStrengths(features, behind, strengths, passages);
  if (methods > 1) features[behind + 8] = Math.min(mostMethods, methods - 1) / fewMethods;
  if (stories > fewStories) features[behind + 9] = Math.min(mostStories, stories - fewStories);
  return features;
}

function measureParts(
  features: Features,
  row: number,
  parts: PartCounts | undefined,
  passages: number,
): void {
  if (!parts || parts.body === 0) return;
  const at = countedParts.length * row;
  const { title, lead, body } = parts;
  if (title > 0) features[at] = 1;
  if (lead > 0) features[at + 1] = Math.log2(1 + lead) / mostInLead;
  features[at + 2] = present;
  features[at + 3] = Math.log2(1 + body) / mostInBody;
  features[at + 4] = Math.min(1.5, body / passages);
}

function sumParts(numbers: readonly number[], signs: PageEvidence['signs']): PartCounts {
  const sum = { title: 0, lead: 0, body: 0 };
  for (const number of numbers) {
    const parts = signs[number];
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
function measureStrengths(
  features: Features,
  at: number,
  { speaking, strong, strongest, last }: PassageStrengths,
  passages: number,
): void {
  if (speaking === 0) return;
  features[at] = 1;
  let sum = 0;
  for (let some = 0; some < 6; some += 1) {
    sum += strongest[some] ?? 0;
    if (some === 0) features[at + 1] = sum / strongPassage;
    if (some === 2) features[at + 2] = sum / (3 * strongPassage);
  }
  features[at + 3] = sum / (6 * strongPassage);
  features[at + 4] = (last + 1) / passages;
  features[at + 5] = Math.log2(1 + speaking) / mostInBody;
  features[at + 6] = speaking / passages;
  features[at + 7] = strong / passages;
}
