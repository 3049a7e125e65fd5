import type { PanelPlacement } from '../../browser/messages.ts';
import type { PageRoom } from '../../core/panel-frame.ts';
import type { Settings } from '../../core/settings.ts';

/** Widths in CSS pixels: what a panel needs, likes and may have, and what it leaves free beside the text. */
const width = { least: 320, best: 420, most: 720, gap: 16 };

/** How far the panel's frame reaches over its inner edge, which is dragged there, in CSS pixels; see panel.css. */
export const overhang = 16;

/** How a panel stands in a page: open or as a tab at the edge, at which side, how wide, and how wide it may be. */
export interface PanelShape {
  open: boolean;
  side: 'left' | 'right';
  /** CSS pixels, as `least` and `most`. */
  width: number;
  least: number;
  most: number;
}

/**
 * The shape of a panel: open where the reader wants it so or it fits beside the text; at the side that the reader chose, else where
 * lines end, unless only the other side has room; as wide as the reader or we like it, within its bounds.
 */
export function shapePanel(
  room: PageRoom,
  placement: PanelPlacement,
  settings: Pick<Settings, 'panelSide' | 'panelWidth' | 'textSize'>,
): PanelShape {
  const side = settings.panelSide === 'auto' ? roomySide(room) : settings.panelSide;
  const free = room[side];
  const most = fitsBeside(free) ? Math.min(width.most, free - width.gap) : width.most;
  const best = width.best * Math.min(1.35, Math.max(1, settings.textSize / 100));
  return {
    open: placement === 'open' || (placement === 'auto' && fitsBeside(free)),
    side,
    width: Math.min(most, Math.max(width.least, settings.panelWidth ?? best)),
    least: width.least,
    most,
  };
}

function roomySide(room: PageRoom): 'left' | 'right' {
  const other = room.side === 'left' ? 'right' : 'left';
  return !fitsBeside(room[room.side]) && fitsBeside(room[other]) ? other : room.side;
}

function fitsBeside(free: number): boolean {
  return free - width.gap >= width.least;
}
