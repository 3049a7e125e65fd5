/** Something that reads what others wrote, and what must hold whatever they wrote. */
export interface FuzzTarget {
  id: string;
  /** Inputs to begin with: texts, or values of what JSON can say. */
  seeds: readonly unknown[];
  /** Reads one input. Throws where something that must hold does not: an error of its own, or one that it did not expect. */
  run(input: unknown): void;
  /** How often it is tried beside the others; slow readers less often than 1. */
  share: number;
}

/** Throws, saying what must hold and does not. */
export function mustHold(holds: boolean, what: string): void {
  if (!holds) throw new Error(`it does not hold that ${what}`);
}
