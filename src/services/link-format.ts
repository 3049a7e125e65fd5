/** One link of a list in link format: where it leads, and its attributes by name in lower case. */
export interface FormattedLink {
  target: string;
  attributes: Record<string, string>;
}

/**
 * Reads a list in link format (RFC 6690, as RFC 7089 uses it for TimeMaps): `<target>; rel="memento"; datetime="…", …`.
 * What is no link is skipped; of a list that was cut off, the links that are whole are kept.
 */
export function parseLinkFormat(text: string): FormattedLink[] {
  const links: FormattedLink[] = [];
  const start = /<([^<>]*)>/y;
  const attribute = /\s*;\s*([!#$&+\-.^_`|~\w]+)\*?\s*(?:=\s*(?:"((?:[^"\\]|\\.)*)"|([^\s;,"]+)))?/y;
  for (let at = text.indexOf('<'); at >= 0; at = text.indexOf('<', at)) {
    start.lastIndex = at;
    const target = start.exec(text);
    if (!target) {
      at++;
      continue;
    }
    at = start.lastIndex;
    const attributes: Record<string, string> = Object.create(null);
    for (;;) {
      attribute.lastIndex = at;
      const match = attribute.exec(text);
      if (!match) break;
      at = attribute.lastIndex;
      const name = (match[1] ?? '').toLowerCase();
      attributes[name] ??= match[2]?.replace(/\\(.)/g, '$1') ?? match[3] ?? '';
    }
    links.push({ target: (target[1] ?? '').trim(), attributes: { ...attributes } });
  }
  return links;
}

/** Whether a list ends with a whole link: one that was cut off mostly does not. */
export function endsWithLink(text: string): boolean {
  const last = text.slice(text.lastIndexOf('<'));
  return /^<[^<>]*>(?:\s*;\s*[^\s;,="]+(?:\s*=\s*(?:"(?:[^"\\]|\\.)*"|[^\s;,"]+))?)*\s*$/.test(last);
}
