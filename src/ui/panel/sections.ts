import { countNamed } from '../../core/named-topics.ts';
import { CiteSection } from '../cite/cite-section.tsx';
import { Measured } from '../measured/measured.tsx';
import { Sources } from '../trail/sources.tsx';
import type { PanelSection } from './panel-section.ts';
import { Topics } from './topics.tsx';
import { When } from './when.tsx';
import { WhySection } from './why.tsx';

/** The sections of the panel, in the order of their tabs. To add one, write its component and name it here. */
export const panelSections: PanelSection[] = [
  {
    key: 'topics',
    label: 'tab_topics',
    count: ({ report, known }) => (known.length > 0 ? countNamed(report) : undefined),
    keeps: true,
    View: Topics,
  },
  { key: 'when', label: 'tab_when', isShown: ({ record }) => record.length > 0, View: When },
  { key: 'sources', label: 'tab_sources', View: Sources },
  { key: 'measured', label: 'tab_measured', View: Measured },
  { key: 'cite', label: 'tab_cite', View: CiteSection },
  { key: 'why', label: 'tab_why', View: WhySection },
];
