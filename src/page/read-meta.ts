/** The first filled `<meta>` among the names (`name`, `property` or `itemprop`), in the order given; empty where none is. */
export function readMeta(document: Document, names: readonly string[]): string {
  return readMetas(document, names)[0] ?? '';
}

/** What the filled ones of them say, the first of each name, in the order given. */
export function readMetas(document: Document, names: readonly string[]): string[] {
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
  return names.flatMap((name) => found.get(name.toLowerCase()) ?? []);
}
