import { useLayoutEffect, useRef, useState } from 'preact/hooks';

/** CSS pixels: the usual width of a drawing, and the size of its type. */
const usual = { width: 340, type: 11 };

/**
 * What a drawing has to go by, in CSS pixels: the `width` of its `frame`, and the size of its `type`, as both change. `probe` belongs into
 * the frame: a box of one `em`, as a style's font size does not tell how a browser enlarges text alone.
 */
export function useDrawingRoom() {
  const frame = useRef<HTMLDivElement>(null);
  const letter = useRef<HTMLSpanElement>(null);
  const [room, setRoom] = useState(usual);
  useLayoutEffect(() => {
    if (!frame.current || !letter.current || typeof ResizeObserver === 'undefined') return undefined;
    const measure = () => {
      const width = frame.current?.clientWidth;
      const type = letter.current?.getBoundingClientRect().width;
      if (width && type)
        setRoom((before) => (before.width === width && before.type === type ? before : { width, type }));
    };
    const observer = new ResizeObserver(measure);
    observer.observe(frame.current);
    observer.observe(letter.current);
    return () => observer.disconnect();
  }, []);
  return { frame, probe: <span class="type-probe" ref={letter} aria-hidden="true" />, ...room };
}
