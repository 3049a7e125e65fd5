import { companies, passageSigns, signSums } from './evidence-groups.ts';
import { countedParts, pageFeatures } from './features.ts';
import type { ModelTable, RecognitionModel } from './model.ts';

/** The names of the numbers that `measureFeatures` gives, in their order. A name tells what was counted and how: `blocking@title`, `blocking+network@density`. */
export function nameFeatures(): string[] {
  const rows = [...passageSigns, ...Object.keys(companies), ...Object.keys(signSums)];
  return [
    ...rows.flatMap((row) => countedParts.map((part) => `${row}@${part}`)),
    ...passageSigns.map((sign) => `${sign}@subject`),
    ...pageFeatures,
  ];
}

/** A model with its weights in the order of the features. Throws where it weighs what is no feature. */
export function tabulateModel({ bias, weights, calibration, threshold }: RecognitionModel): ModelTable {
  const names = nameFeatures();
  const unknown = Object.keys(weights).find((name) => !names.includes(name));
  if (unknown !== undefined) throw new Error(`the model weighs "${unknown}", which is no feature of a page`);
  return { bias, weights: names.map((name) => weights[name] ?? 0), calibration, threshold };
}
