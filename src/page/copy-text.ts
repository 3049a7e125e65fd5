/**
 * Puts a text on the clipboard, within a reader's click. False where the browser allows it in neither way. Pages that are not
 * secure have no clipboard, and others forbid it by their policy: there we answer the browser's question what to copy.
 */
export async function copyText(text: string, window: Window): Promise<boolean> {
  const { clipboard } = window.navigator as { clipboard?: Clipboard };
  if (clipboard) {
    try {
      await clipboard.writeText(text);
      return true;
    } catch (error) {
      // What it throws where it is forbidden.
      if (!(error instanceof DOMException)) throw error;
    }
  }
  return copyAsAsked(text, window);
}

/** Copies without a selection, which the page could read. No listener of the page's comes after ours; those before find nothing yet. */
function copyAsAsked(text: string, window: Window): boolean {
  let isGiven = false;
  const answer = (event: Event & { clipboardData?: DataTransfer | null }) => {
    // One that the page has made would bring the text to the page.
    if (!event.isTrusted) return;
    event.stopImmediatePropagation();
    event.preventDefault();
    event.clipboardData?.setData('text/plain', text);
    isGiven = event.type === 'copy';
  };
  // Without a selection, Chromium asks only where somebody says `beforecopy` that there is something.
  const types = ['beforecopy', 'copy'];
  for (const type of types) window.addEventListener(type, answer, true);
  const isCopied = window.document.execCommand('copy');
  for (const type of types) window.removeEventListener(type, answer, true);
  return isCopied && isGiven;
}
