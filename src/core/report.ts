import type { ExplainerKind } from './explainer.ts';

/** Which of the page's own statements gave its publication date, most trusted first. */
export const dateOrigins = ['json-ld', 'meta', 'time', 'url', 'text'] as const;
export type DateOrigin = (typeof dateOrigins)[number];

export interface PublicationDate {
  /** `YYYY-MM-DD`, or an ISO 8601 instant in UTC where the page gives the time of day. */
  date: string;
  from: DateOrigin;
}

export const evidencePlaces = ['title', 'description', 'lead', 'body', 'url'] as const;
export type EvidencePlace = (typeof evidencePlaces)[number];

/** One term of ours that was found in the page, and how it weighed. */
export interface Evidence {
  /** The term as our lexicon spells it, never as the page does. */
  term: string;
  /** The lexicon group or explainer id it belongs to. */
  group: string;
  where: EvidencePlace[];
  count: number;
  /** What it added to the score, in log-odds; negative for counter-evidence. */
  weight: number;
}

export interface ReportTopic {
  /** An explainer's id. */
  id: string;
  kind: ExplainerKind;
  /** Centrality, 0 to 1. */
  score: number;
  mentions: number;
}

/** A link that the page's body cites: address only. */
export interface CitedLink {
  url: string;
}

/**
 * What the recognizer says of a page. It leaves the page's context, so it holds nothing of the page's text: terms are our
 * own spellings, links are addresses, everything else is a number, a code or a date.
 */
export interface Report {
  version: 1;
  /** The page's address without fragment. */
  url: string;
  /** The page's canonical address, where it names a valid one. */
  canonical?: string;
  about: boolean;
  /** Calibrated probability, 0 to 1, that the page is about internet censorship or circumvention. */
  probability: number;
  /** BCP 47 tag, or `und`. */
  lang: string;
  published: PublicationDate | null;
  /** Countries named, most central first: ISO 3166-1 alpha-2 code and number of mentions. */
  places: { code: string; mentions: number }[];
  /** Most central first. */
  topics: ReportTopic[];
  /** Heaviest first. */
  evidence: Evidence[];
  links: CitedLink[];
  /** Whether the reader asked for the explanation of a page that was not recognized. */
  asked: boolean;
}
