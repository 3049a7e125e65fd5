/** A logistic regression over named features, with where it comes from. Written by `npm run train`. */
export interface RecognitionModel {
  /** Added to every page's score, in log-odds. */
  bias: number;
  /** Log-odds for each unit of a feature; features that weigh nothing are left out. */
  weights: Record<string, number>;
  /** From the score to the calibrated log-odds: `scale * score + shift`. */
  calibration: { scale: number; shift: number };
  /** The calibrated probability from which a page is said to be about internet censorship. */
  threshold: number;
}

/** A model as pages are judged by it: its weights in the order of `Features`. */
export interface ModelTable extends Omit<RecognitionModel, 'weights'> {
  weights: number[];
}

/** The probability that belongs to log-odds. */
export function logistic(logOdds: number): number {
  return 1 / (1 + Math.exp(-logOdds));
}
