/** The first filled `<meta>` among the names (`name`, `property` or `itemprop`), in the order given; empty where none is. */
export function readMeta(document: Document, names: readonly string[]): string {
  const found = new Map<string, string>();
  const metas = document.getElementsByTagName('meta');
  for (let index = 0; index < Math.min(metas.length, 300); index++) {
    const meta = metas[index];
    const content = meta?.getAttribute('content')?.trim();
    if (!meta || !content) continue;
    for (const attribute of ['property', 'name', 'itemprop']) {
      const name = meta.getAttribute(attribute)?.toLowerCase();
      if (name && !found.has(name)) found.set(name, content);
    }
  }
  for (const name of names) {
    const content = found.get(name.toLowerCase());
    if (content) return content;
  }
  return '';
}
