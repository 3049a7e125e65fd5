/**
 * Calls back when somebody turns to anything outside an element: presses there, comes there with the keyboard, or presses beside the
 * frame that it stands in. Returns the undo.
 */
export function watchOutside(element: HTMLElement, onOutside: () => void): () => void {
  const tree = element.getRootNode();
  const press = ({ target }: Event) => {
    if (!contains(element, target)) onOutside();
  };
  const enter = ({ target }: Event) => {
    // What holds the element gets the focus from a press between its controls.
    if (!contains(element, target) && !contains(target, element)) onOutside();
  };
  const leaveWindow = () => {
    // Whoever comes back to the window with the keyboard goes on where the focus was.
    if (!element.querySelector(':focus-visible')) onOutside();
  };
  tree.addEventListener('pointerdown', press);
  tree.addEventListener('focusin', enter);
  window.addEventListener('blur', leaveWindow);
  return () => {
    tree.removeEventListener('pointerdown', press);
    tree.removeEventListener('focusin', enter);
    window.removeEventListener('blur', leaveWindow);
  };
}

function contains(outer: unknown, inner: unknown): boolean {
  return outer instanceof Node && inner instanceof Node && outer.contains(inner);
}
