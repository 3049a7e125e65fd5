/** The files of a mirror, in the folder that is its address. */
export const mirrorFiles = { head: 'sidelight-knowledge.head.json', pack: 'sidelight-knowledge.json' };
/** How many mirrors a reader can list. */
export const mostMirrors = 20;
const mostLetters = 500;

/**
 * The address of a mirror's folder, ending in `/`, from what a reader types; the address of one of the files in it will do.
 * Undefined for what is none: it has to be `https`, or an onion address, which needs none, and without a password or a query.
 */
export function readMirror(input: unknown): string | undefined {
  if (typeof input !== 'string' || input.length > mostLetters) return undefined;
  const typed = input.trim();
  const address = /^[a-z][a-z\d+.-]*:/i.test(typed) ? typed : `https://${typed}`;
  if (/\s/.test(typed) || !URL.canParse(address)) return undefined;
  const { protocol, host, hostname, username, password, search, pathname, href } = new URL(address);
  const isSafe = protocol === 'https:' || (protocol === 'http:' && hostname.endsWith('.onion'));
  if (!isSafe || username || password || search || href.includes('#') || !hostname.includes('.'))
    return undefined;
  const folder = pathname.replace(/[^/]+\.json$/, '').replace(/\/*$/, '/');
  const mirror = `${protocol}//${host}${folder}`;
  // Letters that an address cannot hold have become longer.
  return mirror.length > mostLetters ? undefined : mirror;
}
