/** What was measured: disjoint counts, and their whole. */
export interface Counts {
  /** All measurements. */
  measured: number;
  /** Signs of interference, unconfirmed. */
  anomalies: number;
  /** Blocking that was confirmed, by a known block page for instance. */
  confirmed: number;
  /** Measurements that went wrong. */
  failed: number;
}

export interface DayCounts extends Counts {
  /** `YYYY-MM-DD`. */
  day: string;
  /** Host name without `www.`. */
  domain: string;
}

export interface CountryCounts extends Counts {
  /** ISO 3166-1 alpha-2. */
  country: string;
}

/** The sum of counts. */
export function totalOf(rows: readonly Counts[]): Counts {
  const total = { measured: 0, anomalies: 0, confirmed: 0, failed: 0 };
  for (const row of rows) {
    total.measured += row.measured;
    total.anomalies += row.anomalies;
    total.confirmed += row.confirmed;
    total.failed += row.failed;
  }
  return total;
}

/** Counts of a window of days, ready to draw: one entry a day in each list; null on days without any measurement. */
export interface DaySeries {
  days: string[];
  measured: (number | null)[];
  anomalies: (number | null)[];
  confirmed: (number | null)[];
  failed: (number | null)[];
  /** Where the publication stands among the days; absent where it does not. */
  publishedAt?: number;
}

/** The counts of every day from `from` to before `until` (`YYYY-MM-DD`), all domains together, or one. */
export function shapeDays(
  rows: readonly DayCounts[],
  window: { from: string; until: string },
  published?: string,
  domain?: string,
): DaySeries {
  const days: string[] = [];
  for (let at = Date.parse(window.from); at < Date.parse(window.until) && days.length < 400; at += 86_400_000)
    days.push(new Date(at).toISOString().slice(0, 10));
  const byDay = days.map((day) =>
    totalOf(rows.filter((row) => row.day === day && (domain === undefined || row.domain === domain))),
  );
  const column = (name: keyof Counts) => byDay.map((total) => (total.measured ? total[name] : null));
  const publishedAt = published ? days.indexOf(published.slice(0, 10)) : -1;
  return {
    days,
    measured: column('measured'),
    anomalies: column('anomalies'),
    confirmed: column('confirmed'),
    failed: column('failed'),
    ...(publishedAt >= 0 && { publishedAt }),
  };
}

/** Countries by what was confirmed there, then by signs, then by number of measurements. Those without any are left out. */
export function rankCountries(rows: readonly CountryCounts[]): CountryCounts[] {
  return rows
    .filter(({ measured }) => measured > 0)
    .sort((a, b) => b.confirmed - a.confirmed || b.anomalies - a.anomalies || b.measured - a.measured);
}
