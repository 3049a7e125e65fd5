import type { Settings } from '../core/settings.ts';
import type { AnswerCache } from './asking/answer-cache.ts';
import { showAtRest } from './badge.ts';
import { registerMenus } from './menus.ts';
import { runInTurn } from './queue.ts';
import { endUnwantedGates, registerGate, startWantedGates } from './register-gate.ts';
import { reportedTabs } from './report-store.ts';
import { loadSettings } from './settings-store.ts';
import { showReport } from './show-report.ts';
import { loadWords } from './words.ts';

/** Has the gate run where the settings say; one at a time, as two would register it twice. */
export const keepGate = runInTurn(async () => {
  const { settings } = await loadSettings();
  await registerGate(settings).catch((error) => console.warn(error));
});

/** Has the gate run where the settings say, and shows menus and every open report as they say. */
export async function bringIntoLine(answers: Pick<AnswerCache, 'clear'>): Promise<void> {
  const { settings } = await loadSettings();
  await keepGate();
  await endUnwantedGates(settings).catch((error) => console.warn(error));
  await registerMenus(await loadWords(settings)).catch((error) => console.warn(error));
  await showAtRest(settings).catch((error) => console.warn(error));
  if (!settings.keepAnswers) await answers.clear();
  // A page that does not answer, as one that is busy or asks its reader something, keeps no other waiting.
  for (const tab of await reportedTabs()) showReport(tab).catch((error) => console.warn(error));
}

/** Has open pages looked at that the settings `before` the last change kept from it: one of them may have come after another. */
export async function resumeGates(before: Settings): Promise<void> {
  const { settings } = await loadSettings();
  await startWantedGates(settings, before).catch((error) => console.warn(error));
}
