const ownNames =
  /(?:^|\.)(?:localhost|local|localdomain|internal|intranet|lan|home|corp|home\.arpa|test|invalid)$/i;

/** IPv4 addresses that are no one's on the internet (RFC 6890): loopback, private, link-local, shared, multicast. */
const ownNumbers =
  /^(?:0|10|127)\.|^169\.254\.|^172\.(?:1[6-9]|2\d|3[01])\.|^192\.168\.|^192\.0\.[02]\.|^198\.1[89]\.|^100\.(?:6[4-9]|[7-9]\d|1[01]\d|12[0-7])\.|^(?:22[4-9]|23\d|24\d|25[0-5])\./;

/**
 * Whether an address is one of the public internet, about which a service may be asked. What stands in the reader's own
 * network is told to nobody, and a page must not make us knock there. Where a redirect leads is not seen before it is followed.
 */
export function isPublicAddress(url: string): boolean {
  if (!URL.canParse(url)) return false;
  const { protocol, hostname, username, password } = new URL(url);
  if (!/^https?:$/.test(protocol) || username || password) return false;
  const host = hostname.replace(/\.$/, '');
  if (host.startsWith('[') || !host.includes('.')) return false;
  return /^[\d.]+$/.test(host) ? !ownNumbers.test(host) : !ownNames.test(host);
}
