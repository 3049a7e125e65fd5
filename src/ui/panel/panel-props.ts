import type { LookupSurface } from '../../browser/lookups/lookup-calls.ts';
import type { PanelSettings } from '../../browser/messages.ts';
import type { Explainer, Source } from '../../core/explainer.ts';
import type { FeedbackKind } from '../../core/feedback.ts';
import type { Report } from '../../core/report.ts';
import type { Settings } from '../../core/settings.ts';
import type { TimelineEvent } from '../../core/timeline.ts';
import type { PanelWidth } from './width-edge.tsx';

/** Beside a stranger's page, in the browser's own side panel, or in the popup of a small screen. */
export type PanelSurface = 'page' | 'side' | 'popup';

/** What a reader can do in the panel; the owner does it. */
export interface PanelActions {
  /** Away until the reader asks again. */
  close(): void;
  /** Down to the tab at the edge. */
  collapse(): void;
  /** Never again on this site. */
  hideSite(): void;
  openOptions(): void;
  /** Opens the library in a tab, at an address within it such as `#/snowflake`. */
  openLibrary(address: string): void;
  /** Absent where the browser has no side panel, or this is it. */
  openSidePanel?: () => void;
  /**
   * Marks every mention of the topic in the page and scrolls to the first; called again for the same topic, to the next.
   * `index` counts from 1 and is 0 where `count` is 0.
   */
  showInPage(topicId: string): Promise<{ count: number; index: number }>;
  clearMarks(): Promise<void>;
  /** Keeps on the device what the reader says of this page; false where nothing is kept. */
  note(which: FeedbackKind): Promise<boolean>;
  /** Keeps what the reader changed of the panel. */
  setPanel(changed: Partial<PanelSettings>): Promise<void>;
  /** Opens the page of ours from which the citation can be saved, in this form; absent where it can be saved here. */
  openCite?: (form: string) => void;
}

export interface PanelPack {
  explainers: Record<string, Explainer>;
  sources: Record<string, Source>;
}

export interface PanelProps {
  report: Report;
  /** What is loaded of the knowledge. */
  pack: PanelPack;
  /** Asks the owner to add explainers, and their sources, to `pack`; ids that do not exist stay absent. */
  load(ids: string[]): Promise<void>;
  /** The events of the page's countries, or where it has none, those that it names; none, unless told. */
  record?: TimelineEvent[];
  surface: PanelSurface;
  /** In a page: the side of the window at which the panel stands; the right one unless told. */
  side?: 'left' | 'right';
  /** In a page: whether the panel is a sheet at the window's foot. */
  isSheet?: boolean;
  /** In a page: puts the panel at the other side; absent where it stands at none. */
  onDock?: () => void;
  /** In a page: how wide the panel is, and the changing of it; absent where it is as wide as what holds it. */
  width?: PanelWidth;
  locale: string;
  settings: Settings;
  actions: PanelActions;
  /** Whether the panel takes the focus as it appears: only where the reader has just asked for it. */
  takesFocus?: boolean;
  /** Whether the panel waits out of sight as it was left, to be shown again. */
  isHidden?: boolean;
  /** The look-ups about this page; absent where nobody can be asked. Another page's need a panel with another key. */
  lookups?: LookupSurface;
  /** What the reader wants explained, opened in place of the list; the same topic wanted again is another object. */
  wanted?: { topic: string } | undefined;
  /** The page's title, as the browser shows it; its address, unless told. */
  title?: string;
  /** The day on which this is read; now, unless told. */
  today?: Date;
}
