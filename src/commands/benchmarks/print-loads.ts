import type { Spread } from './spread.ts';
import type { FirefoxTable } from './time-firefox.ts';
import type { LoadCosts } from './time-loads.ts';
import type { PeerTable } from './time-peers.ts';

/** Prints what page loads cost with the extension and with the alternation. */
export function printLoads(load: LoadCosts): void {
  console.log(
    `\npage load, script beyond an empty content script, median (quartiles) of ${load.pairs} pairs:`,
  );
  for (const [name, spread] of Object.entries({
    Sidelight: load.addedScriptMs,
    'alternation over innerText': load.addedScriptMsRegex,
    'control: no extension': load.nulls.noExtension,
    'control: empty again': load.nulls.emptyAgain,
  }))
    console.log(`  ${name.padEnd(28)} ${inUnit(spread, 1, 'ms')}`);
  console.log(
    `  ratio ${load.ratio.toFixed(3)}; nothing is claimed below ${load.nullSpreadMs.toFixed(2)} ms`,
  );
}

/** Prints what each extension adds to loads in Chromium. */
export function printPeers(heading: string, table: PeerTable): void {
  console.log(`\n${heading}: added to a load without extension, median (quartiles)`);
  for (const [name, costs] of Object.entries(table)) {
    console.log(
      `  ${name.padEnd(20)} script ${inUnit(costs.addedScriptMs, 1, 'ms')}; tasks ${inUnit(costs.addedTaskMs, 1, 'ms')}; ` +
        `page heap ${inUnit(costs.addedHeapBytes, 1024, 'KB')}; ` +
        `browser ${costs.addedBrowserBytes ? inUnit(costs.addedBrowserBytes, 1024 * 1024, 'MB') : 'not told by this system'}`,
    );
  }
}

/** Prints what each extension adds to loads in Firefox. */
export function printFirefox(heading: string, table: FirefoxTable): void {
  console.log(`\n${heading}: added to the page's main thread a load, median (quartiles) of the rounds`);
  for (const [name, entry] of Object.entries(table))
    console.log(
      `  ${name.padEnd(20)} ${'fault' in entry ? `not taken by Firefox: ${entry.fault}` : inUnit(entry.addedThreadMs, 1, 'ms')}`,
    );
}

function inUnit({ median, q1, q3 }: Spread, size: number, unit: string): string {
  const of = (value: number) => (value / size).toFixed(2);
  return `${of(median)} ${unit} (${of(q1)} to ${of(q3)})`;
}
