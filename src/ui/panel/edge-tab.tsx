import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import type { Settings } from '../../core/settings.ts';
import { Icon } from '../icon.tsx';
import { Mark } from '../mark.tsx';
import { useMessages } from '../messages.tsx';
import { Surface } from '../surface.tsx';

/** How far its shadow reaches, in CSS pixels; see panel.css. */
const edgeShade = 8;

/** The thin tab that waits at the page's edge: how many topics can be explained; opens the panel; goes away when told. */
export function EdgeTab(props: {
  count: number;
  locale: string;
  settings: Pick<Settings, 'theme' | 'textSize'>;
  side?: 'left' | 'right';
  /** Whether the tab takes the focus as it appears: only where the reader has just collapsed the panel. */
  takesFocus?: boolean;
  /** How large the frame has to be for it, in CSS pixels. */
  onSize(width: number, height: number): void;
  onOpen(): void;
  onDismiss(): void;
}) {
  const { t, n, number } = useMessages();
  const button = useRef<HTMLButtonElement>(null);
  const tab = useRef<HTMLElement>(null);
  useLayoutEffect(() => {
    const tell = () => {
      const { offsetWidth, offsetHeight } = tab.current as HTMLElement;
      props.onSize(offsetWidth + edgeShade, offsetHeight + 2 * edgeShade);
    };
    tell();
    const observer = new ResizeObserver(tell);
    if (tab.current) observer.observe(tab.current);
    return () => observer.disconnect();
  }, [props.side]);
  useEffect(() => {
    if (props.takesFocus) button.current?.focus();
  }, []);
  return (
    <Surface
      kind="page"
      settings={props.settings}
      locale={props.locale}
      {...(props.side && { side: props.side })}
    >
      <aside ref={tab} class="edge" aria-label={t('name')}>
        <button
          type="button"
          ref={button}
          class="edge-open"
          aria-label={n('edge_open', props.count)}
          title={n('edge_open', props.count)}
          onClick={props.onOpen}
        >
          <Mark size={18} />
          {props.count > 0 && <span class="edge-count">{number(props.count)}</span>}
        </button>
        <button
          type="button"
          class="edge-dismiss"
          aria-label={t('edge_dismiss')}
          title={t('edge_dismiss')}
          onClick={props.onDismiss}
        >
          <Icon name="close" size={11} />
        </button>
      </aside>
    </Surface>
  );
}
