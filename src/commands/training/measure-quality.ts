/** A judged page: what it is, and what was said of it. */
export interface Verdict {
  id: string;
  isPositive: boolean;
  about: boolean;
  probability: number;
}

/** Precision, recall and false alarms of some verdicts; `null` where nothing was there to be measured. Intervals are 95%, Wilson's. */
export interface Quality {
  n: number;
  positives: number;
  precision: number | null;
  recall: number | null;
  falseAlarmRate: number | null;
  f1: number | null;
  ece: number | null;
  precisionInterval: [number, number] | null;
  recallInterval: [number, number] | null;
  falseAlarmInterval: [number, number] | null;
}

export function measureQuality(verdicts: readonly Verdict[]): Quality {
  const positives = verdicts.filter(({ isPositive }) => isPositive);
  const negatives = verdicts.length - positives.length;
  const hits = positives.filter(({ about }) => about).length;
  const alarms = verdicts.filter(({ isPositive, about }) => about && !isPositive).length;
  const precision = share(hits, hits + alarms);
  const recall = share(hits, positives.length);
  return {
    n: verdicts.length,
    positives: positives.length,
    precision,
    recall,
    falseAlarmRate: share(alarms, negatives),
    f1: precision && recall ? round((2 * precision * recall) / (precision + recall)) : null,
    ece: expectCalibrationError(verdicts),
    precisionInterval: wilson(hits, hits + alarms),
    recallInterval: wilson(hits, positives.length),
    falseAlarmInterval: wilson(alarms, negatives),
  };
}

/** One row of a reliability table: pages whose probability lies in a tenth, and how many of them were positive. */
export interface ReliabilityRow {
  from: number;
  n: number;
  meanProbability: number;
  positiveShare: number;
}

/** How often the pages of each tenth of probability were indeed positive. Empty tenths are left out. */
export function tabulateReliability(verdicts: readonly Verdict[]): ReliabilityRow[] {
  return Array.from({ length: 10 }, (_, tenth) => {
    const own = verdicts.filter(({ probability }) => Math.min(9, Math.floor(probability * 10)) === tenth);
    const sum = own.reduce((total, { probability }) => total + probability, 0);
    return {
      from: tenth / 10,
      n: own.length,
      meanProbability: round(sum / own.length),
      positiveShare: round(own.filter(({ isPositive }) => isPositive).length / own.length),
    };
  }).filter(({ n }) => n > 0);
}

/** Expected calibration error over ten equal tenths (Guo et al. 2017, https://arxiv.org/abs/1706.04599). */
function expectCalibrationError(verdicts: readonly Verdict[]): number | null {
  if (verdicts.length === 0) return null;
  const error = tabulateReliability(verdicts).reduce(
    (sum, { n, meanProbability, positiveShare }) => sum + n * Math.abs(meanProbability - positiveShare),
    0,
  );
  return round(error / verdicts.length);
}

/** Wilson's score interval of a share, 95% (https://en.wikipedia.org/wiki/Binomial_proportion_confidence_interval). */
function wilson(hits: number, n: number): [number, number] | null {
  if (n === 0) return null;
  const z = 1.96;
  const part = hits / n;
  const middle = part + (z * z) / (2 * n);
  const spread = z * Math.sqrt((part * (1 - part)) / n + (z * z) / (4 * n * n));
  const scale = 1 + (z * z) / n;
  return [round(Math.max(0, (middle - spread) / scale)), round(Math.min(1, (middle + spread) / scale))];
}

function share(part: number, whole: number): number | null {
  return whole === 0 ? null : round(part / whole);
}

function round(value: number): number {
  return Math.round(value * 10_000) / 10_000;
}
