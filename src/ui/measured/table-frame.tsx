import type { ComponentChildren } from 'preact';
import { useMessages } from '../messages.tsx';

/** A table that says what a chart shows, behind a disclosure; it scrolls where it is long, by keys too. */
export function TableFrame({ children }: { children?: ComponentChildren }) {
  const { t } = useMessages();
  return (
    <details class="chart-table">
      <summary>{t('measured_table')}</summary>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keys. */}
      <fieldset class="chart-table-frame" tabIndex={0} aria-label={t('measured_table')}>
        <table>{children}</table>
      </fieldset>
    </details>
  );
}
