import type { Features } from '../../core/recognition/features.ts';
import type { RecognitionModel } from '../../core/recognition/model.ts';
import { nameFeatures, tabulateModel } from '../../core/recognition/name-features.ts';
import { scoreFeatures } from '../../core/recognition/recognize-page.ts';
import { divideByPublisher } from './divide-by-publisher.ts';
import { fitLogistic, type LogisticFit, type SparseRow, unlimited } from './fit-logistic.ts';
import { limitWeight } from './limit-weights.ts';
import type { CorpusDocument } from './read-corpus.ts';

/** A page as it was read in one way, and how much is learned from that. */
export interface Reading {
  features: Features;
  importance: number;
}

/** A labelled page in its readings, that of the whole first. */
export interface Example {
  document: CorpusDocument;
  readings: Reading[];
}

/** Chosen by leaving publishers out; see DESIGN.md. */
export const penalty = 4;
export const parts = 20;
/** How likely each label is taken to be wrong: so that a page that was labelled by mistake does not bend everything. */
const doubt = 0.03;
/** How a page's weight falls with the number of its publisher's pages. */
const publisherExponent = -0.25;
const smallestWeight = 0.005;

/** Learns a model from labelled pages. Borderline ones are left aside. */
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
  let model: RecognitionModel | undefined;
  for (let part = 0; part < parts; part += 1) {
    const others = examples.filter((example, at) => divided[at] !== part && isCounted(example));
    const fitted = fitModel(others, model);
    model = fitted;
    const table = tabulateModel(fitted);
    examples.forEach(({ readings: [whole] }, at) => {
      if (divided[at] === part && whole) scores[at] = scoreFeatures(whole.features, table);
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

/** Fits the weights, beginning with those of a model of nearly the same pages, if there is one. */
function fitModel(examples: readonly Example[], near?: RecognitionModel): RecognitionModel {
  const readings = examples.flatMap((example) => example.readings);
  const allNames = nameFeatures();
  const used = allNames.map((_, at) => readings.some(({ features }) => features[at] !== 0));
  const names = allNames.filter((_, at) => used[at]).sort();
  const columnOf = new Map(names.map((name, column) => [name, column]));
  const rows = readings.map(({ features }): SparseRow => {
    const found = [...features.keys()].filter((at) => features[at] !== 0);
    return {
      columns: found.map((at) => columnOf.get(allNames[at] as string) as number),
      values: found.map((at) => features[at] as number),
    };
  });
  const { weights, bias }: LogisticFit = fitLogistic(
    rows,
    examples.flatMap((example) => example.readings.map(() => doubt + (1 - 2 * doubt) * labelOf(example))),
    weighPublishers(examples).flatMap((weight, at) =>
      (examples[at] as Example).readings.map(({ importance }) => weight * importance),
    ),
    names.map(limitWeight),
    penalty,
    near && { weights: Float64Array.from(names, (name) => near.weights[name] ?? 0), bias: near.bias },
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
  const weights = examples.map((example) => (sizes.get(keyOf(example)) as number) ** publisherExponent);
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
