import { isLasting, type Outcome } from '../../core/lookup/outcome.ts';
import type { Question } from '../../core/lookup/question.ts';
import { type MeasuringService, openParts } from '../../core/measured/measured.ts';
import { iodaOutages } from '../../services/ioda-outages.ts';
import { iodaSignals } from '../../services/ioda-signals.ts';
import { ooniCountries, ooniDays } from '../../services/ooni-aggregation.ts';
import { ooniIncidents } from '../../services/ooni-incidents.ts';
import { ooniEvidence } from '../../services/ooni-measurements.ts';
import type { Ask, Asker } from '../asking/ask-service.ts';
import type { LookupStore } from './lookup-store.ts';
import { isSilenced } from './runs.ts';

/** Asks what a stored plan leaves open, of the services that it names side by side; `onChange` after each answer. */
export async function runMeasured(
  { ask, store }: { ask: Ask; store: LookupStore },
  { tab, page }: { tab: number; page: string },
  asker: Asker,
  onChange: () => Promise<void>,
): Promise<void> {
  const walk = async (service: MeasuringService) => {
    const measured = await store.loadMeasured(tab, page);
    for (const [part, question] of measured ? openParts(measured, service) : []) {
      if ((await store.loadMeasured(tab, page))?.state !== 'running' || asker.signal.aborted) return;
      const outcome = await askAbout(ask, question, asker);
      if (asker.signal.aborted) return;
      await store.changeMeasured(tab, page, (now) => now && { ...now, [part]: outcome });
      await onChange();
      if ('reason' in outcome && isLasting(outcome.reason)) return;
    }
  };
  const services = (await store.loadMeasured(tab, page))?.services ?? [];
  await Promise.all(services.map(walk));
  await store.changeMeasured(tab, page, (measured) => {
    // Asked here: another may take its place while this waits for its turn.
    if (measured?.state !== 'running' || isSilenced(asker.signal)) return undefined;
    const isDone = services.every((service) => !openParts(measured, service).length);
    return { ...measured, state: isDone ? 'done' : 'stopped' };
  });
  await onChange();
}

function askAbout(ask: Ask, question: Question, asker: Asker): Promise<Outcome<unknown>> {
  switch (question.about) {
    case 'days':
      return ask(ooniDays, question, asker);
    case 'countries':
      return ask(ooniCountries, question, asker);
    case 'evidence':
      return ask(ooniEvidence, question, asker);
    case 'incidents':
      return ask(ooniIncidents, question, asker);
    case 'signals':
      return ask(iodaSignals, question, asker);
    case 'outages':
      return ask(iodaOutages, question, asker);
    default:
      throw new Error(`nobody measures ${question.about}`);
  }
}
