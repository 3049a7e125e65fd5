/**
 * Saves a text as a file, through a link that is followed at once. For pages of our own: in a stranger's page, the site
 * could see that something is saved, and read it (https://html.spec.whatwg.org/#the-navigateevent-interface, `downloadRequest`).
 */
export function saveText(document: Document, name: string, type: string, text: string): void {
  const address = URL.createObjectURL(new Blob([text], { type: `${type};charset=utf-8` }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  document.body.append(link);
  link.click();
  link.remove();
  // The browser has taken what it needs long before.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
