import type { ServiceState } from '../../core/lookup/consent.ts';
import type { Measured } from '../../core/measured/measured.ts';
import type { Trail } from '../../core/trail.ts';
import type { Caller } from '../calls.ts';

/** What was found out about a page, and who may be asked about it. */
export interface Lookups {
  services: ServiceState[];
  /** Null where nothing was asked yet. */
  trail: Trail | null;
  measured: Measured | null;
}

/** What to find out about the links, beside their captures. */
export interface TrailWishes {
  /** Whether later captures differ. */
  changes: boolean;
  /** Whether the originals still answer: asks the cited sites themselves. */
  originals: boolean;
}

/** Whom to ask for measurements. */
export interface MeasuredWishes {
  ooni: boolean;
  ioda: boolean;
}

/** What became of the wish to ask. */
export interface LookupStart {
  /** Whether it goes on in the background. */
  started: boolean;
  /** Ids of services about which the reader is being asked, in a window of ours. */
  asks: string[];
}

/** What a panel asks of the background about the page that it belongs to. Every answer comes at once; what is found, later. */
export interface LookupCalls {
  /** What is known so far; null where the page has no report. Asks nobody. */
  getLookups(): Lookups | null;
  /** Looks for captures of the page and of all that it cites, or goes on with it. Asks the reader first where that is due. */
  startTrail(wishes: TrailWishes): LookupStart;
  stopTrail(): void;
  /** Asks for measurements of the page's country, sites and date. */
  startMeasured(wishes: MeasuredWishes): LookupStart;
  stopMeasured(): void;
}

/** The same for our own pages, which say of which tab they speak: `getLookupsOf(tab)`. */
export type OfTab<T> = {
  [K in keyof T & string as `${K}Of`]: T[K] extends (...args: infer A) => infer R
    ? (tab: number, ...args: A) => R
    : never;
};

/** What only our own pages may ask. */
export interface ConsentCalls {
  /** The reader's answer about services, for the page that was asked about (`once`) or for good. */
  giveConsent(request: ConsentRequest, answer: 'once' | 'always' | 'never'): void;
  /** Goes on after the reader was asked, with those that are allowed; asks no more. Null where the page was left since. */
  goOn(request: ConsentRequest): LookupStart | null;
  /** Forgets every answer that is kept on the device. */
  clearAnswers(): void;
}

/** What the reader is asked, and what for. */
export interface ConsentRequest {
  tab: number;
  /** Names the permit of the page that is asked about: its address would stand in the browser's history. */
  permit: string;
  services: string[];
  wish: ConsentWish;
}

/** What the reader wanted when consent was missing. */
export type ConsentWish = { trail: TrailWishes } | { measured: MeasuredWishes };

/** The look-ups as a surface uses them. */
export interface LookupSurface {
  calls: Caller<LookupCalls>;
  /** Calls back whenever something was found. Returns the undo. */
  watch(onChange: () => void): () => void;
  /** While it is held, what was started goes on; when the last surface of the page lets go, it stops. Returns the letting go. */
  hold(): () => void;
}
