import type { Explainer, Source } from '../core/explainer.ts';
import type { FeedbackKind } from '../core/feedback.ts';
import type { Report } from '../core/report.ts';
import type { Settings } from '../core/settings.ts';
import type { TimelineEvent } from '../core/timeline.ts';

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

/** All that a script in a page can tell the background: how it is with the page. Each method is a message of that name; the answer is its result. */
export interface GateReports {
  /** The gate let this page through. True once a report of it is stored, or the gate was ended, as the reader wants none there. */
  gatePassed(): boolean;
  /** The reader left the page, or it became another one. */
  pageLeft(): void;
  /** The page is not there: the site answered with this HTTP status. */
  pageGone(status: number): void;
}

export interface MentionAnswer {
  /** Mentions of the topic in the page; 0 where none can be shown. */
  count: number;
  /** Which one is in view, from 1. */
  index: number;
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

/** What the background tells the script that keeps the panel's frame in a tab's page. */
export interface PanelCalls {
  /** Ask again what to show, and show it so. False where the page is sandboxed by its header, and a frame of ours would be too. */
  refreshPanel(): boolean;
  removePanel(): void;
  /** A style of the extension lets the frame be seen now: without that, it is to be seen no more. */
  frameIsStyled(): void;
  /** The reader wants this topic explained. */
  openTopic(topic: string): void;
  /** Something was found out about the page. The panel's frame sees it nowhere else: Firefox lets it not into `storage.session`. */
  lookupsChanged(): void;
}

/** What the background asks of the browser's side panels. Only that answers which shows this tab. */
export interface SidePanelCalls {
  showsTab(tab: number): true;
  openTopicBeside(tab: number, topic: string): void;
  /** Closes the side panel where it explains the tab's page. False where it has nothing of it to say, and stays. */
  closeBeside(tab: number): boolean;
}

/** What the panel's frame asks of the background before all else: in Firefox, it can ask no one but that. */
export interface FrameCalls {
  /** The tab in whose page the frame stands. */
  tabHere(): TabHere;
}

export interface TabHere {
  id: number;
  incognito: boolean;
  windowId?: number | undefined;
}

/** What the extension's own pages ask of the background. */
export interface PageCalls {
  /** Explain the tab's page whether it is recognized or not. False where the browser refuses access to it. */
  explainTab(tab: number): boolean;
  /** Show the panel in the tab's page, opened. */
  openInPage(tab: number): void;
  /** What the panel in a tab's page is to show; null where there is nothing (any more). */
  panelOf(tab: number): (PanelContent & { placement: PanelPlacement }) | null;
  /** More of the knowledge, in the languages that the report of this tab calls for. */
  explainersFor(tab: number, ids: string[]): Pick<PanelContent, 'explainers' | 'sources'>;
  placePanel(tab: number, placement: PanelPlacement): void;
  /** Keeps what the reader changed of the panel itself. The frame goes with what it changes at times, and could not end what it began. */
  setPanel(changed: Partial<PanelSettings>): void;
  openOptions(): void;
  /** Opens the library in a tab, at an address within it such as `#/snowflake`. */
  openLibraryOf(tab: number, address: string): void;
  /** Opens the page on which the citation of a tab's page can be saved, in a form to begin with. */
  openCiteOf(tab: number, form: string): void;
  showInTab(tab: number, topic: string): MentionAnswer;
  clearTab(tab: number): void;
  /** Hides the site of a tab's page: in private windows until they are closed, as their sites are written down nowhere. */
  hideSiteOf(tab: number): void;
  /** Keeps on the device what the reader says of a tab's page. False where nothing is kept, as in private windows. */
  noteInTab(tab: number, which: FeedbackKind): boolean;
}
