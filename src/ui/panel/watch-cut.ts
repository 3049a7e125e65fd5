/**
 * Marks a row that scrolls by the ends at which something is out of sight, with the classes `cut-start` and `cut-end`; the start is
 * where the row begins to be read. `onResize` is called first where the row itself has another width. Returns the undo.
 */
export function watchCut(row: HTMLElement, onResize: (row: HTMLElement) => void): () => void {
  const look = () => {
    const before = Math.abs(row.scrollLeft);
    const after = row.scrollWidth - row.clientWidth - before;
    row.classList.toggle('cut-start', before > 1);
    row.classList.toggle('cut-end', after > 1);
  };
  look();
  row.addEventListener('scroll', look, { passive: true });
  const observer =
    typeof ResizeObserver === 'undefined'
      ? undefined
      : new ResizeObserver(() => {
          onResize(row);
          look();
        });
  observer?.observe(row);
  return () => {
    row.removeEventListener('scroll', look);
    observer?.disconnect();
  };
}
