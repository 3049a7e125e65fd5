/** A window that a surface is photographed in, in CSS pixels. */
export interface WindowSize {
  width: number;
  height: number;
}

/** Widths of pages, from the smallest phone that WCAG 2.2 (1.4.10) counts with to a wide screen. */
export const pageWidths = [320, 390, 768, 1280, 1920] as const;

/** How high a window of this width usually is. */
const usualHeights: Record<number, number> = { 320: 640, 390: 844, 768: 1024, 1280: 800, 1920: 1080 };

/** The window of this width, as high as such windows usually are; 640 pixels for a width that is none of pages. */
export function windowOf(width: number): WindowSize {
  return { width, height: usualHeights[width] ?? 640 };
}
