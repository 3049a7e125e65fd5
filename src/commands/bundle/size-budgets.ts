/** The most that each file may weigh, in bytes gzipped. What runs on every page is held tightest. */
const sizeBudgets: Record<string, number> = {
  'gate.js': 4096,
  'recognizer.js': 130_000,
  'place-panel.js': 4096,
  'panel.js': 60_000,
  'background.js': 60_000,
  'popup.js': 60_500,
  'sidepanel.js': 60_500,
  'options.js': 40_000,
  'welcome.js': 30_000,
  'library.js': 60_000,
  'consent.js': 40_000,
  'cite.js': 50_000,
  'knowledge/en.json': 480_000,
  'knowledge/names.json': 175_000,
};

/** The most that the terms of one language may weigh, in bytes gzipped, and its translations. */
const termsBudget = 34_000;
const translationsBudget = 350_000;
/** The most that any other file may weigh, in bytes gzipped: one that weighs more has a line of its own above. */
const smallBudget = 4096;

/** Whether every file is within its budget; says of each that is not by how much. */
export function reportSizes(sizes: readonly { name: string; gzip: number }[]): boolean {
  const over = sizes.filter(({ name, gzip }) => gzip > budgetOf(name));
  for (const { name, gzip } of over) {
    console.error(
      `${name}: ${gzip} bytes gzipped, and ${budgetOf(name)} are its budget: find what grew, or raise it in size-budgets.ts and say why`,
    );
  }
  return over.length === 0;
}

function budgetOf(name: string): number {
  const own = sizeBudgets[name];
  if (own !== undefined) return own;
  if (/^[a-z]{2,3}\.js$/.test(name)) return termsBudget;
  return /^knowledge\/[a-z]{2}\.json$/.test(name) ? translationsBudget : smallBudget;
}
