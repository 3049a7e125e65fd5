import { citedAddress } from './normalize-link.ts';
import { pageAddress } from './page-address.ts';

/**
 * Where on its site a page is, by an address that stands in a page at `base`: path and query without tracking, in small letters, as
 * escapes differ in them alone. Empty for a front page, undefined for what is no address of the web. Without the host, as pages have
 * mirrors and archives.
 */
export function pagePlace(address: string, base: string): string | undefined {
  if (address.length > 1000) return undefined;
  return withoutHost(citedAddress(address, base));
}

/** The same of the address at which a page was read, which may be a file's. */
export function placeOfPage(url: string): string {
  return withoutHost(pageAddress({ url })) ?? '';
}

/**
 * Whether a named place is another page than the one at a place. A front page, a section and a shorter form of the same
 * (`/story` of `/story/amp`) are not.
 */
export function isOtherPlace(named: string | undefined, place: string): boolean {
  if (!named) return false;
  return place !== named && !place.startsWith(`${named}/`) && !place.startsWith(`${named}?`);
}

function withoutHost(address: string | undefined): string | undefined {
  if (address === undefined || !URL.canParse(address)) return undefined;
  const { pathname, search } = new URL(address);
  return (pathname.replace(/(?:\/index\.\w{3,5})?\/*$/, '') + search).toLowerCase();
}
