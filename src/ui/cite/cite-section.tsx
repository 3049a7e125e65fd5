import type { SectionProps } from '../panel/panel-section.ts';
import { Cite } from './cite.tsx';

/** The panel's section of that name. */
export function CiteSection({ report, title, settings, lookups, today, actions }: SectionProps) {
  return (
    <Cite
      report={report}
      title={title}
      settings={settings}
      known={lookups?.known ?? null}
      today={today}
      depth={1}
      {...(actions.openCite && { onSaveElsewhere: actions.openCite })}
    />
  );
}
