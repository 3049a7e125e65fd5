import type { Catalogue } from '../core/catalogue.ts';
import type { Explainer, Source } from '../core/explainer.ts';
import type { FeedbackKind } from '../core/feedback.ts';
import type { Report } from '../core/report.ts';
import type { Settings } from '../core/settings.ts';
import type { TimelineEvent } from '../core/timeline.ts';

/** How far the gate has come with a page. */
export type GateStatus = 'waiting' | 'quiet' | 'passed';

/** The settings that a reader changes in the panel. */
export type PanelSettings = Pick<Settings, 'opening' | 'panelSide' | 'panelWidth' | 'folded'>;

export type PanelPlacement = 'auto' | 'open' | 'tab' | 'closed';

/** All that a panel shows. */
export interface PanelContent {
  report: Report;
  settings: Settings;
  explainers: Record<string, Explainer>;
  sources: Record<string, Source>;
  /** The events of the countries that the page is about; where it is about none, those that it names. */
  record: TimelineEvent[];
}

/** What the scripts in a page ask of the background. Each method is a message of that name; the answer is its result. */
export interface BackgroundCalls {
  /** The gate let this page through. True once a report of it is stored. */
  gatePassed(): boolean;
  /** The reader left the page, or it became another one. */
  pageLeft(): void;
  /** The page is not there: the site answered with this HTTP status. */
  pageGone(status: number): void;
  /**
   * What the panel in this page is to show; null where there is nothing (any more). `catalogue` has the messages of the language
   * that the reader chose; null where the browser's own are to be used.
   */
  getPanel(): (PanelContent & { placement: PanelPlacement; catalogue: Catalogue | null }) | null;
  getExplainers(ids: string[]): Pick<PanelContent, 'explainers' | 'sources'>;
  setPlacement(placement: PanelPlacement): void;
  /** Hides this page's site: in private windows until they are closed, as their sites are written down nowhere. */
  hideSite(): void;
  /** Keeps what the reader changed of the panel itself. Other settings are not for a page to set. */
  setPanel(changed: Partial<PanelSettings>): void;
  openOptions(): void;
  /** Opens the library in a tab, at an address within it such as `#/snowflake`. */
  openLibrary(address: string): void;
  openSidePanel(): void;
  /** Opens the page on which the citation of this page can be saved. */
  openCite(form: string): void;
  showInPage(topic: string): MentionAnswer;
  clearMarks(): void;
  /** Keeps on the device what the reader says of this page. False where nothing is kept, as in private windows. */
  noteFeedback(which: FeedbackKind): boolean;
}

export interface MentionAnswer {
  /** Mentions of the topic in the page; 0 where none can be shown. */
  count: number;
  /** Which one is in view, from 1. */
  index: number;
}

/** What the background and the extension's pages ask of the gate in a tab. */
export interface GateCalls {
  gateStatus(): GateStatus;
}

/** What the background asks of the recognizer in a tab. */
export interface RecognizerCalls {
  /** The languages whose terms the page calls for. To be asked before `recognize`, which uses what was read for it. */
  languages(): string[];
  recognize(asked: boolean): Report;
  markMentions(topic: string): MentionAnswer;
  unmark(): void;
  /** Ids of the topics that the selected text names, most often named first. The text itself stays in the page. */
  topicsInSelection(): string[];
}

/** What the background tells the panel in a tab. */
export interface PanelCalls {
  /** Ask again what to show, and show it so. */
  refreshPanel(): void;
  removePanel(): void;
}

/** What the background tells a panel that is there. */
export interface PanelEvents {
  /** The reader wants this topic explained. */
  openTopic(topic: string): void;
}

/** What the background asks of the browser's side panels. Only that answers which shows this tab. */
export interface SidePanelCalls {
  showsTab(tab: number): true;
  openTopicBeside(tab: number, topic: string): void;
  /** Closes the side panel where it explains the tab's page. False where it has nothing of it to say, and stays. */
  closeBeside(tab: number): boolean;
}

/** What the extension's own pages ask of the background. */
export interface PageCalls {
  /** Explain the tab's page whether it is recognized or not. False where the browser refuses access to it. */
  explainTab(tab: number): boolean;
  /** Show the panel in the tab's page, opened. */
  openInPage(tab: number): void;
  /** As the panel's calls, for the page of another tab. */
  showInTab(tab: number, topic: string): MentionAnswer;
  clearTab(tab: number): void;
  hideSiteOf(tab: number): void;
  noteInTab(tab: number, which: FeedbackKind): boolean;
}
