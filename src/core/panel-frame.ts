/** What readers' aids call the panel's frame, and by which the extension's style for it finds it. */
export const frameName = 'Sidelight';

/** The side at which lines of the article end, and the free width at each side of its text, in CSS pixels. */
export interface PageRoom {
  side: 'left' | 'right';
  left: number;
  right: number;
}

/** What the panel's frame knows of the page that it stands in. */
export interface PageFacts {
  room: PageRoom;
  /** Whether the window is as narrow as a phone's. */
  isNarrow: boolean;
  title: string;
}

/**
 * How the frame stands in the page: along a side of the window, as a sheet at its foot, or as small as the tab at the edge. Lengths in
 * CSS pixels; `height` counts for the tab alone, and a sheet is as large as it likes.
 */
export interface FramePlace {
  form: 'panel' | 'sheet' | 'tab';
  side: 'left' | 'right';
  width: number;
  height: number;
}

/** What the script in the page tells the frame: how the page is; to show anew what there is, and the topic that the reader asks for; that something was found out. */
export type ToFrame = { facts: PageFacts } | { refresh: true; topic?: string } | { lookupsChanged: true };

/** What the frame tells the script in the page: where it is to stand; null where it is to go. */
export interface FromFrame {
  place: FramePlace | null;
}
