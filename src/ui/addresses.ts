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
  const host = siteOf(address);
  const path = readable(url.pathname + url.search).replace(/\/$/, '');
  const room = Math.max(16, length - host.length);
  if (path.length <= room) return { host, path };
  const head = Math.ceil(room * 0.4);
  return { host, path: `${path.slice(0, head)}…${path.slice(head + 1 - room)}` };
}

/** The host of an address without `www.`; the address itself where it is none. */
export function siteOf(address: string): string {
  return URL.canParse(address) ? new URL(address).hostname.replace(/^www\./, '') : address;
}

/** The host that somebody meant who typed a host or an address; null where there is none in it. */
export function readSite(typed: string): string | null {
  const text = typed.trim();
  const address = /^[a-z][a-z0-9+.-]*:\/\//i.test(text) ? text : `https://${text}`;
  if (!text || /\s/.test(text) || !URL.canParse(address)) return null;
  const host = siteOf(address);
  return host.includes('.') || host === 'localhost' ? host : null;
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
