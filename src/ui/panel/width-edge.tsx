import { useRef } from 'preact/hooks';
import { useMessages } from '../messages.tsx';

/** How wide a panel in a page is and may be, in CSS pixels; the owner makes it so. */
export interface PanelWidth {
  now: number;
  least: number;
  most: number;
  /** While the reader still moves the edge. */
  onMove(pixels: number): void;
  /** The reader has let go of it. */
  onSet(pixels: number): void;
}

/** How far an arrow key moves the edge, in CSS pixels. */
const step = 16;

/**
 * The panel's inner edge, which can be dragged, and moved by arrow keys, Home and End: a window splitter
 * (https://www.w3.org/WAI/ARIA/apg/patterns/windowsplitter/).
 */
export function WidthEdge(props: PanelWidth & { side: 'left' | 'right' }) {
  const { t } = useMessages();
  const { now, least, most, side } = props;
  const isDragged = useRef(false);
  const within = (pixels: number) => Math.round(Math.min(most, Math.max(least, pixels)));

  /** The width that brings the edge under the pointer. */
  const widthAt = (event: PointerEvent) => {
    const panel = (event.currentTarget as HTMLElement).parentElement?.getBoundingClientRect();
    if (!panel) return now;
    return within(side === 'right' ? panel.right - event.clientX : event.clientX - panel.left);
  };
  const moveByKey = (event: KeyboardEvent) => {
    const outward = side === 'right' ? 'ArrowLeft' : 'ArrowRight';
    const inward = side === 'right' ? 'ArrowRight' : 'ArrowLeft';
    const places: Record<string, number> = {
      [outward]: now + step,
      [inward]: now - step,
      Home: least,
      End: most,
    };
    const place = places[event.key];
    if (place === undefined) return;
    event.preventDefault();
    props.onSet(within(place));
  };

  return (
    // biome-ignore lint/a11y/useSemanticElements: no element of HTML is a separator that moves.
    <div
      class="width-edge"
      role="separator"
      tabIndex={0}
      aria-orientation="vertical"
      aria-label={t('panel_width')}
      aria-valuenow={Math.round(now)}
      aria-valuemin={Math.round(least)}
      aria-valuemax={Math.round(most)}
      onKeyDown={moveByKey}
      onPointerDown={(event) => {
        if (event.button !== 0) return;
        isDragged.current = true;
        event.currentTarget.setPointerCapture(event.pointerId);
      }}
      onPointerMove={(event) => isDragged.current && props.onMove(widthAt(event))}
      onPointerUp={(event) => {
        if (isDragged.current) props.onSet(widthAt(event));
        isDragged.current = false;
      }}
      onPointerCancel={() => {
        isDragged.current = false;
        props.onSet(now);
      }}
    />
  );
}
