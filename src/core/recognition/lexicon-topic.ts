import type { ExplainerKind } from '../explainer.ts';

/** What recognition knows of an explainer, besides its names. */
export interface LexiconTopic {
  id: string;
  kind: ExplainerKind;
  /** Topics (as indices of the lexicon) that its explainer leads to, or whose explainers lead to it. */
  near: number[];
  /** ISO 3166-1 alpha-2 codes of where it is or was; absent where it has none. */
  places?: string[];
  /** First and last day of an event, `YYYY-MM-DD`. */
  days?: [from: string, to: string];
}
