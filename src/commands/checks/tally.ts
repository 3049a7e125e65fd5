export interface Tally {
  passed: number;
  failed: number;
}

/** One check that holds or does not. */
export function tallyOf(holds: boolean): Tally {
  return holds ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
}
