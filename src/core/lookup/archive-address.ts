/** A word without a dot before any path: more likely a name half typed than a host. */
const wordAlone = /^(?!localhost\b)[^./:]+\.?(?:[/:]|$)/i;

/**
 * The address of a TimeGate or TimeMap as a reader types or pastes it, whole and ready to be put before the address that it is
 * asked about: `https://archive.example/timegate/`. A host of one word, as networks of their own have, needs its `http://` or
 * `https://`. Undefined for what is no address of the web.
 */
export function readArchiveAddress(input: string | undefined): string | undefined {
  const text = input?.trim() ?? '';
  const hasScheme = /^[a-z][a-z\d+.-]*:\/\//i.test(text);
  const whole = hasScheme ? text : `https://${text}`;
  if (!hasScheme && wordAlone.test(text)) return undefined;
  if (!text || /\s/.test(text) || text.length > 200 || !URL.canParse(whole)) return undefined;
  const { protocol, hostname, username, password, origin, pathname, search } = new URL(whole);
  if (!/^https?:$/.test(protocol) || username || password || !/^[a-z\d.-]+$/.test(hostname)) return undefined;
  return search ? origin + pathname + search : origin + pathname.replace(/\/?$/, '/');
}

/** The address at which an archive is asked about `url`: behind a path as it is (RFC 7089), within a query escaped. */
export function addressBehind(archive: string, url: string): string {
  return archive + (archive.includes('?') ? encodeURIComponent(url) : url);
}
