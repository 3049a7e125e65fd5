import { citedAddress } from '../core/normalize-link.ts';
import { isOtherPlace, pagePlace, placeOfPage } from '../core/page-place.ts';
import { readMeta } from './read-meta.ts';

/**
 * The canonical address that a document gives for the page at `url`; null where it gives none, the site's front page for another
 * page, or, where a script has made another page of the document since it was loaded, that of any other page: it may be left over.
 */
export function findCanonical(document: Document, url: string, isAsLoaded = true): string | null {
  const canonical = namedAddress(document, url);
  if (!canonical) return null;
  const place = pagePlace(canonical, url);
  const own = placeOfPage(url);
  if (place === '' && own !== '') return null;
  return isAsLoaded || !isOtherPlace(place, own) ? canonical : null;
}

/**
 * Whether what a document's head says is of the page at `url`: as it was loaded it is; where a script has made another page of it since
 * then, only if the head names this page's address.
 */
export function isHeadOf(document: Document, url: string, isAsLoaded: boolean): boolean {
  if (isAsLoaded) return true;
  const named = namedAddress(document, url) ?? resolve(readMeta(document, ['og:url']), url);
  return named !== undefined && pagePlace(named, url) === placeOfPage(url);
}

function namedAddress(document: Document, url: string): string | undefined {
  return resolve(document.querySelector('link[rel~="canonical"]')?.getAttribute('href'), url);
}

function resolve(named: string | null | undefined, url: string): string | undefined {
  return named ? citedAddress(named, url) : undefined;
}
