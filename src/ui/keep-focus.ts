const focusable =
  'a[href], button:not(:disabled), input:not(:disabled), select:not(:disabled), summary, [tabindex="0"]';

/** What belongs together. */
const parts = 'section, article, form, [role="tabpanel"]';

/** What has the focus, and its number among the controls of each element around it, from the nearest to the furthest. */
interface Place {
  control: HTMLElement;
  around: { element: HTMLElement; number: number }[];
}

/**
 * Keeps the focus of whoever goes by keys below `root`: where the control that has it is taken away, as a button does that shows
 * the rest of a list, the one that then stands in its place gets it, else the one before; where its part holds none any more, the part
 * itself, as what stands beyond would do something else at the next press. It takes the focus from nowhere else, and scrolls nothing.
 * Returns the undo.
 */
export function keepFocus(root: HTMLElement): () => void {
  let last: Place | null = null;
  const note = ({ target }: FocusEvent) => {
    last = target instanceof HTMLElement ? placeOf(target, root) : null;
  };
  // Before some browsers take a control away they say that it lost the focus: whether it is gone is known a moment later.
  const forget = () =>
    queueMicrotask(() => {
      if (last?.control.isConnected && findActive() !== last.control) last = null;
    });
  const observer = new MutationObserver(() => {
    if (!last || last.control.isConnected) return;
    const { around } = last;
    last = null;
    if (!findActive()) findNext(around)?.focus({ preventScroll: true });
  });
  root.addEventListener('focusin', note);
  root.addEventListener('focusout', forget);
  observer.observe(root, { childList: true, subtree: true });
  return () => {
    observer.disconnect();
    root.removeEventListener('focusin', note);
    root.removeEventListener('focusout', forget);
  };
}

/** What has the focus; null where nothing has, or the document as a whole. */
function findActive(): Element | null {
  const { activeElement } = document;
  return activeElement === document.body ? null : activeElement;
}

function placeOf(control: HTMLElement, root: HTMLElement): Place {
  const around: Place['around'] = [];
  for (let element = control.parentElement; element; element = element.parentElement) {
    around.push({ element, number: controlsIn(element).indexOf(control) });
    if (element === root) break;
  }
  return { control, around };
}

/** What stands where a control stood that is gone. */
function findNext(around: Place['around']): HTMLElement | undefined {
  for (const { element, number } of around) {
    const controls = element.isConnected ? controlsIn(element) : [];
    if (controls.length > 0) return controls[Math.min(Math.max(0, number), controls.length - 1)];
    if (element.isConnected && element.matches(parts)) {
      element.tabIndex = -1;
      return element;
    }
  }
  return undefined;
}

function controlsIn(element: Element): HTMLElement[] {
  return [...element.querySelectorAll<HTMLElement>(focusable)].filter(
    (control) => !control.closest('[hidden]'),
  );
}
