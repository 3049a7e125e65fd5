import * as v from 'valibot';
import { type MeasuringService, planMeasured, startMeasured } from '../../core/measured/measured.ts';
import type { Report } from '../../core/report.ts';
import type { Settings } from '../../core/settings.ts';
import { haltTrail, makeTrail, resumeTrail, type TrailWish } from '../../core/trail.ts';
import { askedArchives } from '../../services/asked-archives.ts';
import { findService } from '../../services/catalogue.ts';
import { ooniSince } from '../../services/ooni.ts';
import type { AnswerCache } from '../asking/answer-cache.ts';
import type { Ask, Asker } from '../asking/ask-service.ts';
import type { Handlers } from '../calls.ts';
import { changeSettings, loadSettings } from '../settings-store.ts';
import { ignoreNoAnswer, reportOf } from '../show-report.ts';
import { isPrivate, pageIn } from '../tabs.ts';
import { describeServices, refusalOf } from './allowance.ts';
import type {
  ConsentCalls,
  ConsentRequest,
  ConsentWish,
  LookupCalls,
  LookupStart,
  OfTab,
} from './lookup-calls.ts';
import type { LookupStore } from './lookup-store.ts';
import { consentWish, openConsent } from './open-consent.ts';
import { runMeasured } from './run-measured.ts';
import { runTrail } from './run-trail.ts';
import { makeRuns } from './runs.ts';

const answers = v.picklist(['once', 'always', 'never']);
const ids = v.array(v.string());

export interface LookupHandlers {
  handlers: Handlers<OfTab<LookupCalls> & ConsentCalls, null>;
  /** A panel of a tab's page is there; returns what to call when it goes. When the last one goes, what runs for it is stopped. */
  hold(tab: number): () => void;
  /** Stops whatever runs for a tab. */
  stop(tab: number): void;
}

/** Tells the panel in a tab's page that something was found. Our other pages see it in `storage.session`. */
const tellPanel = (tab: number) => pageIn(tab).lookupsChanged().catch(ignoreNoAnswer);

/** The look-ups, as the background offers them. What may be asked about a page comes of its stored report, never of the caller. */
export function makeLookups(deps: {
  ask: Ask;
  store: LookupStore;
  cache: AnswerCache;
  /** Whether an archive may be asked about many addresses in one request. */
  asksMany: boolean;
  now(): number;
}): LookupHandlers {
  const { store, now } = deps;
  const runs = makeRuns();

  const contextOf = async (tab: number) => {
    const [report, { settings }] = await Promise.all([reportOf(tab), loadSettings()]);
    return report && { tab, report, settings, page: report.url };
  };
  type Context = NonNullable<Awaited<ReturnType<typeof contextOf>>>;
  const permitsOf = async ({ tab, page }: Pick<Context, 'tab' | 'page'>) =>
    (await store.loadPermit(tab, page))?.services ?? [];
  /** The page that the reader was asked about; undefined where the tab has another one now, or was loaded anew. */
  const askedContext = async ({ tab, permit }: ConsentRequest) => {
    const context = await contextOf(tab);
    const open = context && (await store.loadPermit(tab, context.page));
    return open?.name === permit ? context : undefined;
  };

  const askerFor = ({ tab, page }: Context, signal: AbortSignal): Asker => ({
    signal,
    async terms() {
      const { settings } = await loadSettings();
      // What is read in a private window is not written to the disk.
      return { hosts: settings.hosts, keep: settings.keepAnswers && !(await isPrivate(tab)) };
    },
    async refusal(service) {
      const report = await reportOf(tab);
      if (report?.url !== page) return { why: 'stopped' };
      return refusalOf(service, (await loadSettings()).settings, await permitsOf({ tab, page }));
    },
  });

  /** Those of the services that may be asked now; about the others the reader is asked, if `mayAsk` and not refused for good. */
  const sort = async (
    { tab, page, settings }: Context,
    services: string[],
    wish: ConsentWish,
    mayAsk: boolean,
  ) => {
    const permits = await permitsOf({ tab, page });
    const allowed: string[] = [];
    const asks: string[] = [];
    for (const id of services) {
      if (!(await refusalOf(id, settings, permits))) allowed.push(id);
      else if (settings.consents[id] !== 'never') asks.push(id);
    }
    if (asks.length && mayAsk)
      await openConsent({ tab, permit: await store.openPermit(tab, page), services: asks, wish });
    return { allowed, asks: mayAsk ? asks : [] };
  };

  const runTrailFor = (context: Context) =>
    runs.start('trail', context.tab, async (signal) => {
      await runTrail(deps, context, askerFor(context, signal), () => tellPanel(context.tab));
    });
  const runMeasuredFor = (context: Context) =>
    runs.start('measured', context.tab, async (signal) => {
      await runMeasured(deps, context, askerFor(context, signal), () => tellPanel(context.tab));
    });

  const start = async (context: Context, wish: ConsentWish, mayAsk: boolean): Promise<LookupStart> => {
    const services =
      'trail' in wish ? servicesForTrail(wish.trail, context.settings) : namesOf(wish.measured);
    const { allowed, asks } = await sort(context, services, wish, mayAsk);
    if (!allowed.length || asks.length) return { started: false, asks };
    const { tab, page, report } = context;
    if ('trail' in wish) {
      const trailWish: TrailWish = {
        archives: allowed.filter((id) => id !== 'originals'),
        changes: wish.trail.changes,
        originals: wish.trail.originals && allowed.includes('originals'),
      };
      await store.changeTrail(tab, page, (trail) =>
        resumeTrail(trail ?? makeTrail(report, trailWish), trailWish),
      );
      runTrailFor(context);
    } else {
      await store.changeMeasured(tab, page, (measured) => ({
        ...(measured ?? planFor(report, now())),
        services: allowed as MeasuringService[],
        state: 'running',
      }));
      runMeasuredFor(context);
    }
    await tellPanel(tab);
    return { started: true, asks: [] };
  };

  const startOf = async (tab: number, given: unknown): Promise<LookupStart> => {
    const wish = v.parse(consentWish, given);
    const context = await contextOf(tab);
    return context ? start(context, wish, true) : { started: false, asks: [] };
  };

  return {
    handlers: {
      async getLookupsOf(_, tab) {
        const context = await contextOf(tab);
        if (!context) return null;
        const { page, settings } = context;
        const [trail, measured, permits] = await Promise.all([
          store.loadTrail(tab, page),
          store.loadMeasured(tab, page),
          permitsOf(context),
        ]);
        // A worker that was stopped left it running: it goes on.
        if (trail?.state === 'running' && !runs.has('trail', tab)) runTrailFor(context);
        if (measured?.state === 'running' && !runs.has('measured', tab)) runMeasuredFor(context);
        return {
          services: describeServices(settings, permits),
          trail: trail ?? null,
          measured: measured ?? null,
        };
      },
      startTrailOf: (_, tab, wish) => startOf(tab, { trail: wish }),
      async stopTrailOf(_, tab) {
        runs.stop('trail', tab);
        const context = await contextOf(tab);
        if (context)
          await store.changeTrail(tab, context.page, (trail) =>
            trail?.state === 'running' ? haltTrail(trail) : undefined,
          );
        await tellPanel(tab);
      },
      startMeasuredOf: (_, tab, wish) => startOf(tab, { measured: wish }),
      async stopMeasuredOf(_, tab) {
        runs.stop('measured', tab);
        const context = await contextOf(tab);
        if (context)
          await store.changeMeasured(tab, context.page, (measured) =>
            measured?.state === 'running' ? { ...measured, state: 'stopped' } : undefined,
          );
        await tellPanel(tab);
      },
      async giveConsent(_, request, answer) {
        const consent = v.parse(answers, answer);
        const services = v.parse(ids, request.services).filter((id) => findService(id)?.pace);
        const context = await askedContext(request);
        if (consent === 'once' && context) await store.addToPermit(context.tab, context.page, services);
        if (consent !== 'once')
          await changeSettings((settings) => ({
            ...settings,
            consents: { ...settings.consents, ...Object.fromEntries(services.map((id) => [id, consent])) },
          }));
        await tellPanel(request.tab);
      },
      async goOn(_, request) {
        const context = await askedContext(request);
        return context ? start(context, v.parse(consentWish, request.wish), false) : null;
      },
      clearAnswers: () => deps.cache.clear(),
    },
    hold: (tab) => runs.hold(tab),
    stop: (tab) => runs.stopAll(tab),
  };
}

function servicesForTrail({ originals }: { originals: boolean }, settings: Settings): string[] {
  return [...askedArchives(settings).map(({ service }) => service.id), ...(originals ? ['originals'] : [])];
}

function namesOf({ ooni, ioda }: { ooni: boolean; ioda: boolean }): string[] {
  return [...(ooni ? ['ooni'] : []), ...(ioda ? ['ioda'] : [])];
}

function planFor(report: Report, now: number) {
  return startMeasured(planMeasured(report, now, ooniSince), ooniSince);
}
