import type { Features } from '../../core/recognition/features.ts';
import type { RecognitionModel } from '../../core/recognition/model.ts';
import { scoreFeatures } from '../../core/recognition/recognize-page.ts';
import { divideByPublisher } from './divide-by-publisher.ts';
import { fitLogistic, type LogisticFit, type SparseRow, unlimited } from './fit-logistic.ts';
import { limitWeight } from './limit-weights.ts';
import type { CorpusDocument } from './read-corpus.ts';

/** A labelled page with its features. */
export interface Example {
  document: CorpusDocument;
  features: Features;
  /** Those of its title and first sentences alone. */
  leadFeatures: Features;
  /** Both as a lexicon finds them that lacks half of its phrases. */
  thinnedFeatures: Features;
  thinnedLeadFeatures: Features;
}

/** Chosen by leaving publishers out; see DESIGN.md. */
export const penalty = 4;
export const parts = 20;
/**
 * Every page is learned from four times: whole, and its beginning alone, so that short pages are understood too; and both
 * again with half of the phrases unknown, so that pages are understood that say it in phrases of their own.
 */
const leadImportance = 0.5;
const thinnedImportance = 0.5;
const smallestWeight = 0.005;

/** Learns a model from labelled pages. Borderline ones are left aside. Publishers weigh by the root of their number of pages. */
export function trainModel(examples: readonly Example[], threshold: number): RecognitionModel {
  const counted = examples.filter(isCounted);
  const left = scoreLeftOut(counted);
  const labels = counted.map(labelOf);
  const calibration = calibrate(left, labels);
  return { ...fitModel(counted), calibration, threshold };
}

/** Each page's calibrated log-odds from a model that saw nothing of its publisher, calibration included. */
export function judgeLeftOut(examples: readonly Example[]): number[] {
  const divided = divideByPublisher(
    examples.map(({ document }) => document),
    parts,
  );
  const scores = scoreLeftOut(examples);
  const judged = examples.map(() => 0);
  for (let part = 0; part < parts; part += 1) {
    const others = examples.flatMap((example, at) =>
      divided[at] !== part && isCounted(example) ? [at] : [],
    );
    const { scale, shift } = calibrate(
      others.map((at) => scores[at] as number),
      others.map((at) => labelOf(examples[at] as Example)),
    );
    divided.forEach((own, at) => {
      if (own === part) judged[at] = scale * (scores[at] as number) + shift;
    });
  }
  return judged;
}

/** Each page's score from a model that saw nothing of its publisher. */
function scoreLeftOut(examples: readonly Example[]): number[] {
  const divided = divideByPublisher(
    examples.map(({ document }) => document),
    parts,
  );
  const scores = examples.map(() => 0);
  for (let part = 0; part < parts; part += 1) {
    const model = fitModel(examples.filter((example, at) => divided[at] !== part && isCounted(example)));
    examples.forEach(({ features }, at) => {
      if (divided[at] === part) scores[at] = scoreFeatures(features, model);
    });
  }
  return scores;
}

function isCounted({ document }: Example): boolean {
  return document.label !== 'borderline';
}

function labelOf({ document }: Example): number {
  return document.label === 'positive' ? 1 : 0;
}

function fitModel(examples: readonly Example[]): RecognitionModel {
  const readings = examples.flatMap((example) => [
    example.features,
    example.leadFeatures,
    example.thinnedFeatures,
    example.thinnedLeadFeatures,
  ]);
  const importances = [1, leadImportance, thinnedImportance, leadImportance * thinnedImportance];
  const names = [...new Set(readings.flatMap((features) => [...features.keys()]))].sort();
  const columnOf = new Map(names.map((name, column) => [name, column]));
  const rows: SparseRow[] = readings.map((features) => ({
    columns: [...features.keys()].map((name) => columnOf.get(name) as number),
    values: [...features.values()],
  }));
  const { weights, bias }: LogisticFit = fitLogistic(
    rows,
    examples.flatMap((example) => importances.map(() => labelOf(example))),
    weighPublishers(examples).flatMap((weight) => importances.map((importance) => weight * importance)),
    names.map(limitWeight),
    penalty,
  );
  const kept = names.map((name, column): [string, number] => [name, round(weights[column] as number)]);
  return {
    bias: round(bias),
    weights: Object.fromEntries(kept.filter(([, weight]) => Math.abs(weight) >= smallestWeight)),
    calibration: { scale: 1, shift: 0 },
    threshold: 0.5,
  };
}

/** So that the publisher of a quarter of all positives does not decide what one looks like. The mean is 1. */
function weighPublishers(examples: readonly Example[]): number[] {
  const sizes = new Map<string, number>();
  const keyOf = ({ document }: Example) => `${document.publisher} ${document.label}`;
  for (const example of examples) sizes.set(keyOf(example), (sizes.get(keyOf(example)) ?? 0) + 1);
  const weights = examples.map((example) => (sizes.get(keyOf(example)) as number) ** -0.5);
  const mean = weights.reduce((sum, weight) => sum + weight, 0) / weights.length;
  return weights.map((weight) => weight / mean);
}

/** Platt's scaling: the line from scores to log-odds that fits the labels best. */
function calibrate(scores: readonly number[], labels: readonly number[]): RecognitionModel['calibration'] {
  const rows = scores.map((score): SparseRow => ({ columns: [0], values: [score] }));
  const { weights, bias } = fitLogistic(
    rows,
    labels,
    labels.map(() => 1),
    [{ ...unlimited, expected: 1 }],
    1e-3,
  );
  return { scale: round(weights[0] as number), shift: round(bias) };
}

function round(value: number): number {
  return Math.round(value * 1000) / 1000;
}
