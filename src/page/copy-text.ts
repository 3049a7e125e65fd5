/**
 * Puts a text on the clipboard, within a reader's click. False where the browser allows it in neither way. Pages that are not
 * secure have no clipboard, and others forbid it by their policy: there a selection of ours is copied as a reader would.
 */
export async function copyText(text: string, beside: HTMLElement): Promise<boolean> {
  const { clipboard } = navigator as { clipboard?: Clipboard };
  if (clipboard) {
    try {
      await clipboard.writeText(text);
      return true;
    } catch (error) {
      // What it throws where it is forbidden.
      if (!(error instanceof DOMException)) throw error;
    }
  }
  return copySelected(text, beside);
}

function copySelected(text: string, beside: HTMLElement): boolean {
  const field = beside.ownerDocument.createElement('textarea');
  field.value = text;
  field.readOnly = true;
  field.setAttribute('aria-hidden', 'true');
  field.className = 'visually-hidden';
  const focused = beside.ownerDocument.activeElement;
  beside.append(field);
  field.select();
  const isCopied = beside.ownerDocument.execCommand('copy');
  field.remove();
  if (focused instanceof HTMLElement) beside.focus({ preventScroll: true });
  return isCopied;
}
