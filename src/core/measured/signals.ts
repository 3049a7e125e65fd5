/** One signal of a country's connection: a value every `step` seconds from `from` on; null where nothing was measured. */
export interface Signal {
  /** `bgp` (routes), `ping-slash24` (probes that answer), `merit-nt` (stray traffic), `gtr` (visits to Google). */
  source: string;
  subtype?: string;
  /** Seconds since 1970. */
  from: number;
  step: number;
  values: (number | null)[];
}

/** An outage that was seen in a signal. */
export interface Outage {
  source: string;
  /** Seconds since 1970. */
  from: number;
  until: number;
  score: number;
}

/** Signals ready to draw on one scale: instants in seconds, and each signal as a share of its own highest value, 0 to 1. */
export interface SignalChart {
  times: number[];
  lines: { source: string; subtype?: string; values: (number | null)[]; highest: number }[];
  /** Where the publication stands, in seconds; absent where it was at another time. */
  published?: number;
}

/** Brings signals of different steps onto the finest step among them. */
export function shapeSignals(signals: readonly Signal[], published?: number): SignalChart {
  if (!signals.length) return { times: [], lines: [] };
  const from = Math.min(...signals.map((signal) => signal.from));
  const until = Math.max(...signals.map((signal) => signal.from + signal.step * signal.values.length));
  const step = Math.max(Math.min(...signals.map((signal) => signal.step)), Math.ceil((until - from) / 2000));
  const times = Array.from({ length: Math.ceil((until - from) / step) }, (_, index) => from + index * step);
  const lines = signals.map(({ source, subtype, values, ...signal }) => {
    const highest = values.reduce<number>((most, value) => Math.max(most, value ?? 0), 0);
    return {
      source,
      ...(subtype && { subtype }),
      highest,
      values: times.map((time) => {
        const value = values[Math.floor((time - signal.from) / signal.step)];
        return value === undefined || value === null || !highest ? null : value / highest;
      }),
    };
  });
  const isWithin = published !== undefined && published >= from && published < until;
  return { times, lines, ...(isWithin && { published }) };
}
