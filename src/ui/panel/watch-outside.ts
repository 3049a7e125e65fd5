/**
 * Calls back when somebody turns to anything outside an element: presses there, comes there with the keyboard, or presses beside the
 * frame that it stands in. Returns the undo.
 */
export function watchOutside(element: HTMLElement, onOutside: () => void): () => void {
  const end = new AbortController();
  const turn = ({ target, type }: Event) => {
    const isInside =
      target === window
        ? // Whoever comes back to the window with the keyboard goes on where the focus was.
          element.querySelector(':focus-visible')
        : // What holds the element gets the focus from a press between its controls.
          element.contains(target as Node) || (type === 'focusin' && (target as Node).contains(element));
    if (!isInside) onOutside();
  };
  for (const type of ['pointerdown', 'focusin', 'blur']) window.addEventListener(type, turn, end);
  return () => end.abort();
}
