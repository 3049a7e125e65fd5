import { timeOf } from '../lookup/capture.ts';
import type { Outcome } from '../lookup/outcome.ts';
import type { Question, QuestionAbout } from '../lookup/question.ts';
import { mainPlaces } from '../main-places.ts';
import type { Report } from '../report.ts';
import type { CountryCounts, DayCounts } from './counts.ts';
import type { Incident, Measurement } from './findings.ts';
import { namedSites, ownSite } from './named-sites.ts';
import type { Outage, Signal } from './signals.ts';

const day = 86_400_000;
/** Days before and after the publication of which tests are counted, and signals drawn. */
const reach = { tests: 14, signals: 4 };

/** What is asked of a page's country, sites and date. A question is absent where the page gives no cause for it. */
export interface MeasuredPlan {
  /** The address of the page that the report is about. */
  page: string;
  /** ISO 3166-1 alpha-2; absent where the page is about none. */
  country?: string;
  sites: string[];
  /** The page's own site. */
  own?: string;
  /** When it was published: a day or an instant. */
  near?: string;
  questions: {
    around?: QuestionAbout<'days'>;
    recent?: QuestionAbout<'days'>;
    across?: QuestionAbout<'countries'>;
    evidence?: QuestionAbout<'evidence'>;
    incidents?: QuestionAbout<'incidents'>;
    signals?: QuestionAbout<'signals'>;
    outages?: QuestionAbout<'outages'>;
  };
}
export type MeasuredPart = keyof MeasuredPlan['questions'];

export type MeasuringService = 'ooni' | 'ioda';

/** The questions of each service, in the order in which they are asked. */
export const partsOf: Record<MeasuringService, readonly MeasuredPart[]> = {
  ooni: ['around', 'recent', 'across', 'incidents', 'evidence'],
  ioda: ['signals', 'outages'],
};

/** What was answered so far. Outcomes that are absent have not been asked for. */
export interface Measured {
  plan: MeasuredPlan;
  /** Whom the reader wants asked. */
  services: MeasuringService[];
  state: 'running' | 'stopped' | 'done';
  around?: Outcome<DayCounts[]>;
  recent?: Outcome<DayCounts[]>;
  across?: Outcome<CountryCounts[]>;
  evidence?: Outcome<Measurement[]>;
  incidents?: Outcome<Incident[]>;
  signals?: Outcome<Signal[]>;
  outages?: Outcome<Outage[]>;
}

/**
 * What to ask about a page. `now` in milliseconds; `since` is the first day of the tests' data. A page older than that asks
 * for no tests around its date: `missing` says so in the outcome of `around`.
 */
export function planMeasured(report: Report, now: number, since: string): MeasuredPlan {
  const country = mainPlaces(report)[0] ?? report.places[0]?.code;
  const sites = namedSites(report);
  const own = ownSite(report);
  const near = report.published?.date;
  const today = dayOf(now + day);
  const recent = { from: dayOf(now - 29 * day), until: today };
  const around = near === undefined ? undefined : windowAround(timeOf(near), now);
  const signals = near === undefined ? undefined : secondsAround(timeOf(near), now);
  const questions: MeasuredPlan['questions'] = {};
  const ask = <K extends MeasuredPart>(part: K, question: MeasuredPlan['questions'][K]) => {
    questions[part] = question;
  };
  if (country && sites.length) {
    if (around && around.until > since) {
      ask('around', { about: 'days', country, domains: sites, ...around });
      ask('evidence', { about: 'evidence', country, domains: sites, ...around });
    }
    ask('recent', { about: 'days', country, domains: sites, ...recent });
  }
  if (own) ask('across', { about: 'countries', domains: [own], ...recent });
  if (country) ask('incidents', { about: 'incidents', country });
  if (country && signals) {
    ask('signals', { about: 'signals', country, ...signals });
    ask('outages', { about: 'outages', country, ...signals });
  }
  return {
    page: report.url,
    ...(country && { country }),
    sites,
    ...(own && { own }),
    ...(near !== undefined && { near }),
    questions,
  };
}

/** Nothing is answered yet, but that a page is older than the data. */
export function startMeasured(plan: MeasuredPlan, since: string): Measured {
  const isOlder = plan.country && plan.sites.length && plan.near !== undefined && !plan.questions.around;
  return {
    plan,
    services: [],
    state: 'stopped',
    ...(isOlder && { around: { reason: { why: 'no-data', since } } }),
  };
}

/** The parts of a service that are still to be asked. */
export function openParts(measured: Measured, service: MeasuringService): [MeasuredPart, Question][] {
  return partsOf[service].flatMap((part): [MeasuredPart, Question][] => {
    const question = measured.plan.questions[part];
    const outcome = measured[part];
    const isOpen = !outcome || ('reason' in outcome && outcome.reason.why !== 'no-data');
    return question && isOpen ? [[part, question]] : [];
  });
}

/**
 * The outages that were seen. Where there are no signals to see any in, that there are none is not known, and the reason is
 * theirs. Undefined while that is not answered.
 */
export function outagesOf({ signals, outages }: Measured): Outcome<Outage[]> | undefined {
  if (!outages || 'reason' in outages || outages.value.length) return outages;
  return signals && 'reason' in signals ? signals : signals && outages;
}

/** Whole days around an instant, none after today: `until` is not among them. */
function windowAround(time: number, now: number): { from: string; until: string } {
  return {
    from: dayOf(time - reach.tests * day),
    until: dayOf(Math.min(now + day, time + (reach.tests + 1) * day)),
  };
}

function secondsAround(time: number, now: number): { from: number; until: number } {
  const until = Math.min(now, time + reach.signals * day);
  return { from: Math.floor((time - reach.signals * day) / 1000), until: Math.floor(until / 1000) };
}

function dayOf(time: number): string {
  return new Date(time).toISOString().slice(0, 10);
}
