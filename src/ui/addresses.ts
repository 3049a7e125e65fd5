/** An address in the form in which a reader knows it: the host without `www.`, and what follows it, unescaped and cut. */
export interface ShortAddress {
  host: string;
  /** '' for a site's front page; cut in the middle, so that the end stays readable. */
  path: string;
}

/** The short form of an address, about `length` characters long; an address that is none comes back whole as the host. */
export function shortenAddress(address: string, length = 46): ShortAddress {
  if (!URL.canParse(address)) return { host: address, path: '' };
  const url = new URL(address);
  const host = shortHost(url);
  const path = readable(url.pathname + url.search).replace(/\/$/, '');
  const room = Math.max(16, length - host.length);
  if (path.length <= room) return { host, path };
  const head = Math.ceil(room * 0.4);
  return { host, path: `${path.slice(0, head)}…${path.slice(head + 1 - room)}` };
}

/** The host of an address without `www.`. Unlike a site, it tells `m.` from what has none: such addresses have copies of their own. */
function shortHost({ hostname }: URL): string {
  return hostname.replace(/^www\./, '');
}

function readable(path: string): string {
  try {
    return decodeURI(path);
  } catch (error) {
    // A path with a broken escape is shown as it is.
    if (error instanceof URIError) return path;
    throw error;
  }
}
