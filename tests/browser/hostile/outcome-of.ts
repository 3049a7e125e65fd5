import { readReport, tabIdOf } from '../harness/extension-api.ts';
import { askGate, type Outcome } from '../harness/outcome.ts';
import type { World } from '../harness/world.ts';

/** What has become of the page at an address so far, asked without running anything in a page that has broken what scripts are made of. */
export async function readOutcomeOf(world: World, url: string): Promise<Outcome> {
  const tab = await tabIdOf(world, url);
  const report = await readReport(world, tab);
  if (report?.url === url) return report.about ? 'recognized' : 'quiet';
  const status = await askGate(world, tab);
  if (status === null) return 'not-read';
  return status === 'quiet' ? 'quiet' : 'waiting';
}
