/** What the page itself sees of something, which Firefox gives scripts of extensions beside the untouched copy that they see. */
interface Waived<T> {
  wrappedJSObject: T;
}

/**
 * In Firefox: makes ready to have an element removed when a frame in it is emptied after the script that called this was ended, which
 * happens unheard. While that script lives, a listener of its own for the frame's `load`, added before, has to stop the event. What
 * listens behind it is no code: the browser's own `remove`, bound to the element. It comes from the window of a new, empty frame beside
 * the other, in which the page has put nothing in its place, and works for as long as that window is there. Gives back what adds this
 * listener: to be called when the frame is in the page, and again when the page has moved, and so emptied, it.
 */
export function removeWithoutScript(element: Element, frame: HTMLIFrameElement): () => void {
  let untouched: HTMLIFrameElement | undefined;
  return () => {
    untouched?.remove();
    untouched = frame.ownerDocument.createElement('iframe');
    untouched.style.setProperty('display', 'none', 'important');
    frame.after(untouched);
    const { Element, EventTarget } = asInPage(untouched.contentWindow as unknown as typeof globalThis);
    const remove = Element.prototype.remove.bind(asInPage(element));
    EventTarget.prototype.addEventListener.call(asInPage(frame), 'load', remove);
  };
}

function asInPage<T>(value: T): T {
  return (value as Waived<T>).wrappedJSObject;
}
