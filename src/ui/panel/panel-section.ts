import type { ComponentType } from 'preact';
import type { TimelineEvent } from '../../core/timeline.ts';
import type { Neighbours } from '../explainer/neighbours.ts';
import type { LookupView } from '../lookups/use-lookups.ts';
import type { MessageKey } from '../messages.tsx';
import type { PanelProps } from './panel-props.ts';
import type { KnownTopic } from './topic-list.tsx';
import type { Marks } from './use-marks.ts';

/** What every section of the panel is given. */
export interface SectionProps {
  report: PanelProps['report'];
  sources: PanelProps['pack']['sources'];
  /** The page's topics that can be explained, most central first. */
  known: KnownTopic[];
  /** Whether explainers are still being loaded. */
  isWaiting: boolean;
  /** The events of the page's countries, or where it has none, those that it names. */
  record: TimelineEvent[];
  /** The publication date of the page; null where unknown. */
  published: string | null;
  today: Date;
  neighbours: Neighbours;
  marks: Marks;
  /** Ids of the cards that are open. */
  open: ReadonlySet<string>;
  onToggle(id: string): void;
  actions: PanelProps['actions'];
  settings: PanelProps['settings'];
  /** What is, or may be, found out about the page elsewhere; absent where nobody can be asked. */
  lookups?: LookupView;
  /** The page's title, as the browser shows it. */
  title: string;
}

/** A section of the panel, behind a tab of its own. */
export interface PanelSection {
  key: string;
  label: MessageKey;
  /** How many things are in it, where that is worth knowing. */
  count?: (props: SectionProps) => number | undefined;
  /** Whether it has anything to say of this page; always, where it is not told. */
  isShown?: (props: SectionProps) => boolean;
  /** Whether it stays as it was left while another is shown. */
  keeps?: boolean;
  View: ComponentType<SectionProps>;
}
